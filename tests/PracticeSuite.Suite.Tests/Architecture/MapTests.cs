using AutoMapper;
using AutoMapper.Internal;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

public sealed class MapTests
{
    /// <summary>A property of a DTO that nothing fills would be empty on a page without anybody being told.</summary>
    [Fact]
    public async Task Every_map_of_every_module_fills_all_of_its_DTO()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, PracticeSuiteModules.All);
        var mapping = host.Services.GetRequiredService<IMapper>().ConfigurationProvider;

        mapping.AssertConfigurationIsValid();

        var profiles = PracticeSuiteModules.All.SelectMany(module => module.GetType().Assembly.GetTypes()).Where(type => typeof(Profile).IsAssignableFrom(type)).ToList();
        var known = mapping.Internal().GetAllTypeMaps().Select(map => map.Profile.Name).ToHashSet(StringComparer.Ordinal);
        Assert.True(profiles.Count > 5, $"{profiles.Count} profiles");
        Assert.Empty(profiles.Where(profile => !known.Contains(profile.FullName!)).Select(profile => profile.FullName));
    }
}
