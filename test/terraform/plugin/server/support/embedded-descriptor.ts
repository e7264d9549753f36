import { fromBinary } from '@bufbuild/protobuf';
import { type FileDescriptorProto, FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';

/**
 * A program in Go that speaks a protobuf protocol carries the description of it, as bytes among its data. This finds it
 * by how it begins, its own file name, and reads field by field until one can't belong to it any more.
 */
export function embeddedDescriptor(program: Buffer, file: string): FileDescriptorProto {
  const start = program.indexOf(Buffer.concat([Buffer.of(0x0a, file.length), Buffer.from(file)]));
  if (start < 0) throw new Error(`no description of ${file} in the program`);
  let at = start;
  for (;;) {
    const tag = varint(program, at);
    const [field, wire] = [tag.value >> 3, tag.value & 7];
    if (!lengthDelimited.has(field) || wire !== 2 || (field === 1 && at > start)) break;
    const length = varint(program, tag.next);
    at = length.next + length.value;
  }
  return fromBinary(FileDescriptorProtoSchema, program.subarray(start, at));
}

/** name, package, dependency, message, enum, service, extension, options, source info, syntax */
const lengthDelimited = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 12]);

function varint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: at + 1 };
  }
}
