import {testLabs} from "./test-labs"

testLabs({share: 0, of: 4})
