import { copyFileSync, mkdirSync } from 'node:fs';

// What a package carries beside its compiled modules.
for (const name of ['core', 'adapters', 'elements']) copyFileSync('LICENSE', `packages/${name}/LICENSE`);
mkdirSync('packages/adapters/dist/rest', { recursive: true });
copyFileSync('packages/adapters/src/rest/openapi.yaml', 'packages/adapters/dist/rest/openapi.yaml');
