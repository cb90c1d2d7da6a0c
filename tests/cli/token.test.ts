import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTickerdesk, type Tickerdesk } from '../../src/tickerdesk.js';
import { aDesk, type Desk } from './run.js';

describe('tickerdesk token create', () => {
  it('prints the secret alone; the token is one, and the audit log has it', async () => {
    const desk = aDesk();
    const { code, stdout, stderr } = await desk.run(words('create --name 夜班 --role ADMIN'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^tickerdesk_[\w-]{43}\n$/) });
    expect(stderr).toContain('only time');
    expect(stderr).not.toContain(stdout.trim());
    const instance = await anInstance(desk);
    const { data } = await instance.execute(
      '{ viewer { tokenName } auditLog { nodes { actor action summary } } }',
      {},
      stdout.trim(),
    );
    expect(data).toEqual({
      viewer: { tokenName: '夜班' },
      auditLog: {
        nodes: [{ actor: 'command line', action: 'createApiToken', summary: '“夜班”, ADMIN, does not expire' }],
      },
    });
  });

  it('says what cannot be taken, with exit code 1', async () => {
    const desk = aDesk();
    await aToken(await anInstance(desk), { name: 'desk', role: 'EDITOR' });
    const refusals = [
      ['--name desk --role EDITOR', 'name: another token has "desk"'],
      ['--name scheduler --role EDITOR', 'name: '],
      ['--name other --role EDITOR --expires 2020-01-01T00:00:00Z', 'expiresAt: has passed'],
    ] as const;
    const check = async ([given, said]: (typeof refusals)[number]): Promise<void> => {
      const { code, stdout, stderr } = await desk.run(words(`create ${given}`));
      expect({ code, stdout }, given).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(said);
      expect(stderr).not.toMatch(/node_modules|\.ts:/);
    };
    await Promise.all(refusals.map(check));
  });

  it('called wrongly exits with 2', async () => {
    const check = async (given: string): Promise<void> => {
      const { code, stdout, stderr } = await desk.run(words(`create ${given}`));
      expect({ code, stdout }, given).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
    };
    const desk = aDesk();
    await Promise.all(
      ['--name desk', '--role ADMIN', '--name desk --role BOSS', '--name desk --role EDITOR --expires tomorrow'].map(
        check,
      ),
    );
  });
});

describe('tickerdesk token list', () => {
  it('has a line for each token, the newest first, without secrets', async () => {
    const desk = aDesk();
    const instance = await anInstance(desk);
    const first = await aToken(instance, { name: 'first', role: 'READER' });
    await aToken(instance, { name: 'second', role: 'ADMIN', expiresAt: '2999-01-01T08:00:00+08:00' });
    await revoke(instance, first.id);
    const { code, stdout, stderr } = await desk.run(['token', 'list']);
    expect(code).toBe(0);
    expect(stderr).toBe('id\tname\trole\tcreated\texpires\tlast used\trevoked\n');
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map(line => line.split('\t'))).toEqual([
      [expect.any(String), 'second', 'ADMIN', time, '2999-01-01T00:00:00Z', '-', '-'],
      [first.id, 'first', 'READER', time, '-', '-', time],
    ]);
    expect(stdout).not.toContain(first.secret);
  });
});

describe('tickerdesk token revoke', () => {
  it('ends a token by its name or its id', async () => {
    const desk = aDesk();
    const instance = await anInstance(desk);
    const tokens = [
      await aToken(instance, { name: 'by name', role: 'EDITOR' }),
      await aToken(instance, { name: 'by id', role: 'EDITOR' }),
    ];
    const results = await Promise.all(
      ['by name', tokens[1]?.id ?? ''].map(token => desk.run(['token', 'revoke', token])),
    );
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    for (const { secret } of tokens) {
      expect(await instance.execute('{ __typename }', {}, secret)).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  it('says where there is no such token, or it is revoked, with exit code 1', async () => {
    const desk = aDesk();
    const instance = await anInstance(desk);
    await revoke(instance, (await aToken(instance, { name: 'desk', role: 'EDITOR' })).id);
    const unknown = Buffer.from('ApiToken:999').toString('base64url');
    const refusals = [
      ['nobody', 'no token "nobody"'],
      [unknown, 'no token'],
      ['desk', 'was revoked already'],
    ] as const;
    const check = async ([token, said]: (typeof refusals)[number]): Promise<void> => {
      const { code, stdout, stderr } = await desk.run(['token', 'revoke', token]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(said);
    };
    await Promise.all(refusals.map(check));
  });
});

describe('tickerdesk serve in production without ADMIN_TOKEN', () => {
  it('says how to make a token while there is none that is of use', async () => {
    const desk = aDesk();
    const outputOfServe = async (): Promise<string> => {
      const { output, ask, stop } = await desk.serve([], { NODE_ENV: 'production' });
      expect(await ask('{ viewer { role } }')).toEqual({ data: { viewer: { role: 'READER' } } });
      await stop('SIGTERM');
      return output;
    };
    const advice = 'everybody is a reader; to edit, make one: tickerdesk token create --role ADMIN --name <name>';
    expect(await outputOfServe()).toContain(advice);
    const instance = await anInstance(desk);
    const { id } = await aToken(instance, { name: 'boss', role: 'ADMIN' });
    const withToken = await outputOfServe();
    expect(withToken).toContain('Authorization: Bearer <token>');
    expect(withToken).not.toContain(advice);
    await revoke(instance, id);
    expect(await outputOfServe()).toContain(advice);
  });
});

/** The token of the test's admin. */
const ADMIN = 'a-token-for-tests';

/** An instance on the database of the folder. */
async function anInstance({ folder }: Desk): Promise<Tickerdesk> {
  const instance = await createTickerdesk({
    databaseUrl: `sqlite:${join(folder, 'desk.sqlite')}`,
    adminToken: ADMIN,
    directory: 'none',
  });
  onTestFinished(() => instance.close());
  return instance;
}

async function aToken(instance: Tickerdesk, input: Record<string, unknown>): Promise<{ id: string; secret: string }> {
  const mutation = 'mutation ($input: ApiTokenInput!) { createApiToken(input: $input) { apiToken { id } secret } }';
  const { data } = await instance.execute(mutation, { input }, ADMIN);
  const { apiToken, secret } = Object(data?.createApiToken);
  return { id: apiToken.id, secret };
}

async function revoke(instance: Tickerdesk, id: string): Promise<void> {
  await instance.execute('mutation ($id: ID!) { revokeApiToken(id: $id) { userErrors { code } } }', { id }, ADMIN);
}

function words(line: string): string[] {
  return ['token', ...line.split(' ')];
}
