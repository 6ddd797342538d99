using GraphCommerce.Data.Database;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphCommerce.Data.Tests.Database;

public sealed class RelationalModelTests
{
    [Fact]
    public async Task The_tables_are_there_with_the_model_so_that_no_two_threads_build_them_at_first_use()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var options = new DbContextOptionsBuilder<CommerceDbContext>().EnableServiceProviderCaching(false);
        shop.Get<IDatabaseDialect>().Configure(options, shop.ConnectionString);
        await using var context = new CommerceDbContext(options.Options);

        Assert.All([context.Model, context.GetService<IDesignTimeModel>().Model], model =>
        {
            Assert.IsAssignableFrom<IRelationalModel>(model.FindRuntimeAnnotationValue(RelationalAnnotationNames.RelationalModel));
            Assert.Null(model.FindRuntimeAnnotation(RelationalAnnotationNames.RelationalModelFactory));
        });
    }
}
