import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DescFile } from '@bufbuild/protobuf';
import type { DescriptorProto, EnumDescriptorProto, FileDescriptorProto } from '@bufbuild/protobuf/wkt';
import { beforeAll, expect, test } from 'vitest';
import { file_health } from '../../../../src/terraform/plugin/protocol/health_pb.ts';
import { file_plugin } from '../../../../src/terraform/plugin/protocol/plugin_pb.ts';
import { file_tfplugin6 } from '../../../../src/terraform/plugin/protocol/tfplugin6_pb.ts';
import { embeddedDescriptor } from './support/embedded-descriptor.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { terraformBinary } from './support/terraform-binary.ts';

/** What goes over the wire: names, numbers, types, presence, streams. Neither order nor comments. */
function facts(file: FileDescriptorProto) {
  return {
    package: file.package,
    ...Object.fromEntries(file.messageType.map((message) => [message.name, messageFacts(message)])),
    ...Object.fromEntries(file.enumType.map((declared) => [declared.name, enumFacts(declared)])),
    ...Object.fromEntries(
      file.service.flatMap((service) =>
        service.method.map((method) => [
          `${service.name}/${method.name}`,
          [method.inputType, method.clientStreaming, method.outputType, method.serverStreaming],
        ]),
      ),
    ),
  };
}

function messageFacts(message: DescriptorProto): object {
  return {
    fields: Object.fromEntries(
      message.field.map((field) => [
        field.name,
        {
          number: field.number,
          type: field.type,
          of: field.typeName,
          label: field.label,
          optional: field.proto3Optional,
          oneof: Object.hasOwn(field, 'oneofIndex') ? message.oneofDecl[field.oneofIndex]?.name : undefined,
        },
      ]),
    ),
    messages: Object.fromEntries(message.nestedType.map((nested) => [nested.name, messageFacts(nested)])),
    enums: Object.fromEntries(message.enumType.map((declared) => [declared.name, enumFacts(declared)])),
  };
}

const enumFacts = (declared: EnumDescriptorProto) =>
  Object.fromEntries(declared.value.map((value) => [value.name, value.number]));

let program: Buffer;
beforeAll(() => {
  program = readFileSync(terraformBinary());
});

const merged = (...files: FileDescriptorProto[]) => Object.assign({}, ...files.map(facts));
const ours = (file: DescFile) => facts(file.proto);

test('the provider protocol is the one inside the real Terraform, message for message', () => {
  expect(ours(file_tfplugin6)).toEqual(facts(embeddedDescriptor(program, 'tfplugin6.proto')));
});

test('so are the services that every plugin has', () => {
  const names = ['controller', 'stdio', 'broker'].map((name) => `internal/plugin/grpc_${name}.proto`);
  expect(ours(file_plugin)).toEqual(merged(...names.map((name) => embeddedDescriptor(program, name))));
  expect(ours(file_health)).toEqual(facts(embeddedDescriptor(program, 'grpc/health/v1/health.proto')));
});

test('what is generated is up to date', () => {
  const folder = fileURLToPath(new URL('../../../../src/terraform/plugin/protocol', import.meta.url));
  const programs = fileURLToPath(new URL('../../../../node_modules/.bin', import.meta.url));
  const anew = temporaryFolder();
  execFileSync('buf', ['generate', '--output', anew], {
    cwd: folder,
    env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}` },
  });
  const generated = (place: string) => readdirSync(place).filter((name) => name.endsWith('_pb.ts'));
  expect(generated(anew)).toEqual(generated(folder));
  for (const name of generated(anew)) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(anew, name), 'utf8'));
  }
});
