import { angularJest } from '../../libs/ui/jest.preset.mjs';

export default angularJest;
