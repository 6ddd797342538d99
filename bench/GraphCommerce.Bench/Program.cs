using GraphCommerce.Bench;

return args switch
{
    ["constant"] => await ConstantBench.RunAsync(),
    ["products-page"] => await ShopBench.RunProductsPageAsync(),
    ["checkouts"] => await ShopBench.RunCheckoutsAsync(),
    _ => List(),
};

static int List()
{
    Console.WriteLine(
        """
        bench/run constant        a query of constant fields against a plain endpoint that returns the same bytes
        bench/run products-page   pages of 20 products through HTTP
        bench/run checkouts       checkouts of random products through HTTP at 64 connections, and the group size seen
        """);
    return 0;
}
