import { testable } from "../core/condition/vocabulary";
import { one } from "../core/graph/relations";
import { Category } from "./category/category.entity";
import { Product } from "./product/product.entity";
import { Supplier } from "./supplier/supplier.entity";

testable(Product, { category: one(Category, "categoryId"), supplier: one(Supplier, "supplierId") });
