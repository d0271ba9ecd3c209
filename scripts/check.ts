// Every problem of content/ at once, without a build: npm run check
import { stages } from '../src/graphics/stages.ts';
import { readContent } from '../src/intake/read.ts';
import { examineContent } from '../src/model/casefile.ts';
import { formatProblems } from '../src/model/problem.ts';

const { problems, casefile } = examineContent(readContent(process.cwd()), stages);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/`);
  process.exitCode = 1;
} else console.log(`content/ is sound: ${casefile!.byId.size} records`);
