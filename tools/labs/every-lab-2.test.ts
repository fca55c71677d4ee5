import {testLabs} from "./test-labs"

testLabs({share: 1, of: 4})
