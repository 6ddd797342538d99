using System.Net;
using System.Net.Sockets;

namespace GraphCommerce.Servers;

/// <summary>Ports of 127.0.0.1 on which nobody listens.</summary>
public static class LocalPorts
{
    public static int FindFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
