import { define } from '../define.js';
import { KvittProvider } from '../provider/provider.js';

define('kvitt-provider', KvittProvider);
