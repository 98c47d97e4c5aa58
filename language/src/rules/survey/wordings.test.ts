import { describe, expect, it } from 'vitest';
import { leadingWords, twoThings } from './wordings.ts';

const two = [
  'How satisfied were you with the speed and friendly tone of our staff?',
  'Was the room clean and comfortable?',
  'How would you rate the price and quality?',
  'Were our staff polite and knowledgeable?',
  'How fast and accurate was the delivery?',
  'How do you rate the quality of our food and the service?',
  'Is the app easy & reliable?',
  '您对我们的价格和质量满意吗？',
  '店员的态度与效率如何？',
  '环境是否整洁、安静？',
  '配送是否及时且包装完好？',
  '您觉得我们的服务以及价格怎么样？',
  '门店的卫生及安全做得怎么样？',
];
const one = [
  'How likely are you to recommend us to a friend or colleague?',
  'How satisfied are you with our products and services?',
  'Did the food and drink arrive hot?',
  'Was it quick and easy to book?',
  'Which matters more to you, price and range or quality?',
  'How clear were our terms and conditions?',
  'Which is more important: price or quality?',
  'How well did “Price and quality” go?',
  'How satisfied were you with the check-in and the staff there?',
  'How long did you wait, and where?',
  'How satisfied are you with the price?',
  'How fast was the service?',
  '您有多大可能把我们推荐给朋友或同事？',
  '您有什么意见和建议？',
  '您和您的家人对服务满意吗？',
  '价格和质量，哪个对您更重要？',
  '“价格与质量”这一环节怎么样？',
  '您对价格满意吗？',
  '您对和我们沟通的方式满意吗？',
  '服务费是否写清楚了？',
  '您对我们的产品和服务满意吗？',
  '付款方便吗？',
];
const leading = [
  'How much did you enjoy our amazing new lounge?',
  'Don’t you think the staff were helpful?',
  "Wouldn't you recommend us?",
  'How would you rate our friendly staff?',
  'How satisfied are you with our world-class support?',
  'Do you agree that our prices are fair?',
  'As you know, we changed the menu. How is it?',
  '您对我们贴心的服务满意吗？',
  '难道您不喜欢新的菜单吗？',
  '您是否也觉得排队变短了？',
  '您有多喜欢我们的新店？',
  '您不觉得价格很实惠吗？',
  '想必您对这次保养很满意，请打分：',
  '您怎么评价我们专业的顾问？',
  '我们无微不至的照顾让您满意吗？',
];
const neutral = [
  'How would you rate the staff?',
  'How easy or difficult was it to book?',
  'How much do you agree that we made it easy for you to get what you needed?',
  'What did you enjoy most?',
  'What is the main reason?',
  'How do you rate the lounge called “Amazing”?',
  'To what extent do you agree that our prices are clear?',
  'What time of day is best for a call?',
  '您对店员的服务满意吗？',
  '您在多大程度上同意：和我们往来很轻松？',
  '最主要的原因是什么？',
  '您觉得“贴心的服务”这个名字怎么样？',
  '店员主动介绍了吗？',
  '您愿意推荐我们吗？',
  '等待的时间长吗？',
  '有没有让您觉得不方便的地方？',
];

describe('asking two things at once', () => {
  it.each(two)('%s', (text) => expect(twoThings(text)).not.toBeNull());
  it.each(one)('asks one thing: %s', (text) => expect(twoThings(text)).toBeNull());
});

describe('leading', () => {
  it.each(leading)('%s', (text) => expect(leadingWords(text)).not.toBeNull());
  it.each(neutral)('does not lead: %s', (text) => expect(leadingWords(text)).toBeNull());
});
