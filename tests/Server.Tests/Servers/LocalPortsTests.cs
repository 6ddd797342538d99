using System.Net;
using System.Net.Sockets;
using GraphCommerce.Servers;

namespace Server.Tests.Servers;

public sealed class LocalPortsTests
{
    [Fact]
    public async Task Whoever_asks_at_the_same_time_gets_a_port_of_its_own_that_no_connection_is_given()
    {
        var ports = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Task.Run(LocalPorts.FindFree)));

        Assert.Equal(400, ports.Distinct().Count());
        Assert.All(ports, port => Assert.InRange(port, 1024, LocalPorts.FirstOfConnections - 1));
        using var listener = new TcpListener(IPAddress.Loopback, ports[0]);
        listener.Start();
    }
}
