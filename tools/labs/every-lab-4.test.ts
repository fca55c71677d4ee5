import {testLabs} from "./test-labs"

testLabs({share: 3, of: 4})
