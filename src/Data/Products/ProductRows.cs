using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Products;

internal static class ProductRows
{
    public static readonly RowKind<long, Product> Kind = new(
        product => product.Id,
        EF.CompileAsyncQuery((CommerceDbContext context, long[] ids) => context.Products.Where(p => ids.Contains(p.Id))),
        locked: (context, ids) => context.Products.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Id));

    public static Product? Product(this BatchContext batch, long id) => batch.Find(Kind, id);
}
