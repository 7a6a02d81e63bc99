using AutoMapper;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Charting.Tests;

public sealed class MapsTests
{
    [Fact]
    public async Task Every_field_of_a_dto_comes_from_somewhere()
    {
        await using var host = await ChartingHost.CreateAsync(DatabaseKind.Sqlite);

        host.Host.Services.GetRequiredService<IMapper>().ConfigurationProvider.AssertConfigurationIsValid();
    }
}
