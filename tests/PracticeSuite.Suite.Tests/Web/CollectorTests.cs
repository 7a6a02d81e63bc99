using System.Text.Json;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

public sealed class CollectorTests
{
    /// <summary>Month end promises to stay under 600 MiB, and its nightly job runs in the web host.</summary>
    [Fact]
    public void The_web_host_keeps_one_heap_and_collects_beside_the_work()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        var file = Path.Combine(here.Parent!.Parent!.FullName, "PracticeSuite.Web", here.Name, "PracticeSuite.Web.runtimeconfig.json");

        using var settings = JsonDocument.Parse(File.ReadAllText(file));
        var properties = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");

        Assert.False(properties.GetProperty("System.GC.Server").GetBoolean());
        Assert.True(properties.GetProperty("System.GC.Concurrent").GetBoolean());
    }
}
