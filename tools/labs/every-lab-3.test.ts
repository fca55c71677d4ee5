import {testLabs} from "./test-labs"

testLabs({share: 2, of: 4})
