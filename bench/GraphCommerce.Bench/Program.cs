using GraphCommerce.Bench;
using GraphCommerce.Bench.Comparisons;
using GraphCommerce.Bench.Shops;

var rounds = Number("--rounds", 3);
var duration = TimeSpan.FromSeconds(Number("--seconds", 4));

return args switch
{
    ["constant"] => await ConstantBench.RunAsync(),
    ["checkouts"] => await SqliteBench.RunCheckoutsAsync(),
    ["pages"] => await SqliteBench.RunPagesAsync(),
    ["checkout-random", ..] => await CompareAsync(new CheckoutWorkload("checkouts of 1 to 3 of 5000 products", hotProducts: 0, maximumLines: 3)),
    ["checkout-hot", ..] => await CompareAsync(new CheckoutWorkload("checkouts of one hot product", hotProducts: 1, maximumLines: 1)),
    ["coupon-rush", ..] => await CompareAsync(new CouponWorkload()),
    ["products-page", ..] => await CompareAsync(new PageWorkload()),
    _ => List(),
};

Task<int> CompareAsync(IWorkload workload) => new ComparisonBench(workload).RunAsync(rounds, duration);

int Number(string option, int otherwise)
    => Array.IndexOf(args, option) is var at and > 0 && at + 1 < args.Length ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

static int List()
{
    Console.WriteLine(
        """
        bench/run constant          a query of constant fields against a plain endpoint that returns the same bytes
        bench/run checkouts         checkouts of random products on SQLite at 64 connections, and the group size seen
        bench/run pages             pages of 20 products on SQLite at 64 connections

        On MariaDB at 8, 32 and 128 connections, against the same work by hand-written SQL ([--rounds 3] [--seconds 4]):
        bench/run checkout-random   checkouts of random products
        bench/run checkout-hot      checkouts of one product
        bench/run coupon-rush       coupons of one event
        bench/run products-page     pages of 20 products
        """);
    return 0;
}
