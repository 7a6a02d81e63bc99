using System.Text;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Enrollments;

public sealed class ApcmAddOnTests
{
    [Theory, Trait("Rule", "B-103")]
    [InlineData(DatabaseKind.Sqlite, "G0570")]
    [InlineData(DatabaseKind.MariaDb, "G0570")]
    [InlineData(DatabaseKind.Sqlite, "G0568")]
    public async Task Nobody_is_enrolled_for_an_add_on_of_primary_care(DatabaseKind kind, string code)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var row = $"patient,location,code,billing_practitioner,designated_member,from,to\n1001,NY,{code},patel,chen,2026-08-20,";
        var files = new Dictionary<string, Func<Stream>> { ["enrollments.csv"] = () => new MemoryStream(Encoding.UTF8.GetBytes(row)) };

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => host.AsSystem.RunAsync<FolderImport>(
            (import, ct) => import.RunAsync(files, partial: false, _ => { }, ct)));

        Assert.Equal("code", Assert.Single(refused.Problems).Column);
    }
}
