// Says each failed test in full and each passed file in a line; the last line is `N passed, N failed`, alone.
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export default class PlainReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const failed = tests.filter((test) => test.result().state === 'failed');
    const ms = Math.round(module.diagnostic().duration);
    console.log(`${failed.length || !module.ok() ? '✗' : '✓'} ${module.relativeModuleId} (${tests.length} tests, ${ms} ms)`);
    for (const error of module.errors()) console.log(error.stack ?? error.message);
    for (const test of failed) {
      console.log(`  ✗ ${test.fullName}`);
      for (const error of test.result().errors ?? [])
        console.log(`    ${(error.stack ?? error.message).split('\n').slice(0, 12).join('\n    ')}${error.diff ? `\n${error.diff}` : ''}`);
    }
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      // A file that could not be loaded, or a test that was skipped, is a failure: neither has shown anything.
      if (module.errors().length) failed += 1;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed += 1;
        else {
          failed += 1;
          if (test.result().state !== 'failed') console.log(`✗ not run: ${test.fullName}`);
        }
      }
    }
    for (const error of errors) {
      failed += 1;
      console.log(error.stack ?? error.message);
    }
    if (failed || !passed) process.exitCode = 1;
    console.log(`${passed} passed, ${failed} failed`);
  }
}
