import type { Recipe } from "../recipe";

/** Microsoft's Northwind: suppliers, stock, shippers, and orders whose lines lie in a file of their own. */
export const northwind: Recipe = {
  name: "northwind",
  about: "Northwind: suppliers, stock, shippers, people, customers, orders",
  currency: "USD",
  nothing: ["NULL"],
  steps: [
    {
      name: "employees",
      file: "employees.csv",
      records: [
        { target: "team", key: { column: "country", filled: "Sales" }, repeats: true, fields: { name: { constant: "Northwind sales" } } },
        {
          target: "user",
          key: "employeeID",
          fields: {
            name: { template: "{firstName} {lastName}" },
            email: { template: "{firstName}.{lastName}@northwind.example" },
            role: { column: "title", words: { "Sales Representative": "SALES", "Inside Sales Coordinator": "SALES", "Sales Manager": "SALES_MANAGER", "Vice President Sales": "SALES_MANAGER" } },
            title: "title",
            teamId: { constant: "Sales" },
          },
        },
      ],
    },
    { name: "suppliers", file: "suppliers.csv", records: [{ target: "supplier", key: "supplierID", fields: { name: "companyName", contact: "contactName", country: "country", phone: "phone" } }] },
    { name: "shippers", file: "shippers.csv", records: [{ target: "shipper", key: "shipperID", fields: { name: "companyName", phone: "phone" } }] },
    { name: "categories", file: "categories.csv", records: [{ target: "category", key: "categoryID", fields: { name: "categoryName" } }] },
    {
      name: "products",
      file: "products.csv",
      records: [
        {
          target: "product",
          key: "productID",
          fields: {
            sku: { template: "NW-{productID}" },
            name: "productName",
            supplierId: "supplierID",
            categoryId: "categoryID",
            unit: "quantityPerUnit",
            price: "unitPrice",
            stockQuantity: "unitsInStock",
            reorderLevel: "reorderLevel",
            active: { column: "discontinued", words: { "0": "yes", "1": "no" } },
          },
        },
        { target: "purchase", key: "productID", when: { column: "unitsOnOrder", words: { "0": "" } }, fields: { productId: "productID", supplierId: "supplierID", quantity: "unitsOnOrder" } },
      ],
    },
    {
      name: "customers",
      file: "customers.csv",
      records: [
        {
          target: "customer",
          key: "customerID",
          fields: { name: "companyName", kind: { constant: "COMPANY" }, address: "address", city: "city", region: "region", postalCode: "postalCode", country: "country", phone: "phone" },
        },
        { target: "contact", key: "customerID", fields: { customerId: "customerID", name: "contactName", title: "contactTitle", phone: "phone", fax: "fax", isPrimary: { constant: "yes" } } },
      ],
    },
    {
      name: "orders",
      file: "orders.csv",
      join: { file: "order_details.csv", by: "orderID", theirs: "orderID", order: "number" },
      records: [
        {
          target: "order",
          key: "orderID",
          fields: {
            number: { template: "NW-{orderID}" },
            customerId: "customerID",
            ownerId: "employeeID",
            orderedOn: "orderDate",
            dueOn: "requiredDate",
            shippedOn: "shippedDate",
            shipperId: "shipVia",
            status: { column: "shippedDate", filled: "COMPLETED", otherwise: { constant: "OPEN" } },
            region: "shipCountry",
          },
          lines: { productId: "productID", unitPrice: "unitPrice", quantity: "quantity", discount: "discount" },
        },
      ],
    },
  ],
};
