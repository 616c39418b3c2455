import type { Random } from './random.ts';
import { phrase, word } from './words.ts';

/**
 * A fenced block of made-up code, 4 to about 45 lines. The languages are shared out as
 * in a real log: half Python, a fifth without a language, the rest SQL, TypeScript, shell.
 */
export function fence(random: Random): string {
  const [language, piece] = random.pick(SHARES);
  const code = random.times(1, 5, () => piece(random)).join('\n\n');
  return '```' + language + '\n' + code + '\n```';
}

function python(random: Random): string {
  const [a, b, c] = names(random);
  const n = random.int(2, 4096);
  return random.pick([
    `import numpy as np\nimport pandas as pd\nfrom ${a}.${b} import ${camel(random)}`,
    `def ${a}_${b}(${c}: pd.DataFrame, ${b}: float = 0.${n}) -> np.ndarray:\n    """${phrase(random, 4, 9)}."""\n    ${c} = ${c}[${c}["${a}"].between(1, ${n})].copy()\n    ${c}["${b}"] = ${c}["${a}"].apply(lambda value: value / ${n})\n    if ${c}.empty:\n        raise ValueError(f"no ${a} in {${b}}")\n    return ${c}["${b}"].to_numpy()`,
    `class ${camel(random)}(nn.Module):\n    def __init__(self, ${a}=${n}, ${b}=${random.int(2, 64)}):\n        super().__init__()\n        self.${c} = nn.Sequential(\n            nn.Linear(${a}, ${b}),\n            nn.ReLU(),\n            nn.Dropout(0.${random.int(1, 5)}),\n        )\n\n    def forward(self, x):\n        return self.${c}(x)  # ${phrase(random, 2, 5)}`,
    `for ${a} in range(${n}):\n    ${b} = model(${c}_train)\n    loss = criterion(${b}, y_train)\n    optimizer.zero_grad()\n    loss.backward()\n    optimizer.step()\n    if ${a} % ${random.int(5, 100)} == 0:\n        print(f"{${a}}: {loss.item():.4f}")`,
    `${a}, ${b} = train_test_split(${c}, test_size=0.${random.int(1, 4)}, random_state=${n})\nprint(${a}.shape, ${b}.shape)`,
    `${a} = {"${b}": [${random.times(3, 9, () => random.int(0, 999)).join(', ')}], "${c}": None}\nassert len(${a}["${b}"]) < ${n}, "${phrase(random, 3, 6)}"`,
  ]);
}

function sql(random: Random): string {
  const [a, b, c] = names(random);
  const n = random.int(2, 4096);
  return random.pick([
    `SELECT\n    ${a}_id,\n    COUNT(*) AS ${b}_count,\n    ROUND(AVG(${c}), 2) AS average_${c}\nFROM ${a}s\nWHERE ${b} >= ${n} AND ${c} IS NOT NULL\nGROUP BY ${a}_id\nORDER BY ${b}_count DESC\nLIMIT ${random.int(5, 100)};`,
    `CREATE TABLE IF NOT EXISTS ${a}_${b} (\n    ${a}_id BIGINT PRIMARY KEY,\n    ${b} VARCHAR(${n}) NOT NULL,\n    ${c} NUMERIC(10, 2) DEFAULT 0.0, -- ${phrase(random, 2, 5)}\n    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP\n);`,
    `WITH ranked AS (\n    SELECT *, ROW_NUMBER() OVER (PARTITION BY ${a} ORDER BY ${b} DESC) AS position\n    FROM ${c}\n)\nSELECT ${a}, ${b} FROM ranked WHERE position <= ${n};`,
  ]);
}

function typescript(random: Random): string {
  const [a, b, c] = names(random);
  const Type = camel(random);
  const n = random.int(2, 4096);
  return random.pick([
    `interface ${Type} {\n  ${a}: number;\n  ${b}?: readonly string[];\n  ${c}: Map<string, ${Type}>;\n}`,
    `export function ${a}Of(${b}: readonly number[], ${c} = ${n}): number {\n  // ${phrase(random, 3, 6)}\n  const total = ${b}.reduce((sum, value) => sum + value, 0);\n  return ${b}.length === 0 ? ${c} : total / ${b}.length;\n}`,
    `const ${a}: Record<string, number> = { ${b}: ${n}, ${c}: ${n / 10} };\nfor (const [key, value] of Object.entries(${a})) {\n  console.log(\`\${key}: \${value.toFixed(2)}\`);\n}`,
  ]);
}

function shell(random: Random): string {
  const [a, b, c] = names(random);
  const n = random.int(1024, 9999);
  return random.pick([
    `docker run -it --rm \\\n  -p ${n}:${n} \\\n  -v $(pwd)/${a}:/app/${b} \\\n  -e ${c.toUpperCase()}="${phrase(random, 1, 3)}" \\\n  ${a}:latest`,
    `python -m venv .${a} && source .${a}/bin/activate\npip install ${b}==${random.int(0, 9)}.${random.int(0, 30)} ${c}`,
    `for ${a} in data/*.csv; do\n  wc -l "$${a}" | tee -a ${b}.log # ${phrase(random, 2, 4)}\ndone`,
  ]);
}

function plain(random: Random): string {
  const [a, b, c] = names(random);
  return random.pick([
    `${a}/\n  ${b}.py\n  ${c}/\n    ${a}_${b}.yaml\n    README.md`,
    `Epoch ${random.int(1, 99)}/100  ${a}: 0.${random.int(1000, 9999)}  ${b}: 0.${random.int(1000, 9999)}\n${phrase(random, 4, 12)}`,
  ]);
}

function names(random: Random): [string, string, string] {
  return [identifier(random), identifier(random), identifier(random)];
}

/** A word of letters alone, long enough to look like a name. */
function identifier(random: Random): string {
  const name = word(random);
  return /^[a-z]{5,}$/.test(name) ? name : identifier(random);
}

function camel(random: Random): string {
  return [identifier(random), identifier(random)]
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .join('');
}

type Piece = (random: Random) => string;

const SHARES: [readonly [string, Piece], ...(readonly [string, Piece])[]] = [
  ['python', python],
  ['python', python],
  ['python', python],
  ['python', python],
  ['python', python],
  ['', plain],
  ['', plain],
  ['sql', sql],
  ['ts', typescript],
  ['bash', shell],
];
