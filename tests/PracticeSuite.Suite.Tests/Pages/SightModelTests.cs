using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Pages.Patients;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class SightModelTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-078")]
    public async Task Whoever_read_by_a_consent_has_lost_sight_once_it_is_taken_back_and_nobody_else_has(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (patient, source) = (host.Alvarez.Id, Guid.CreateVersion7());
        var since = host.Host.Clock.GetUtcNow().AddDays(-1);
        await host.Host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepMembersAsync([new ProgramTime(host.Staff["PATEL"].Id, since, null)], ct));
        await host.Host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepNewAsync(
            [new Part2Consent(host.Host.Practice, source, patient, Part2Purposes.Treatment, since, null)], ct));
        using var outside = new SightModel(host.As("CHEN"), host.Watches("CHEN"));
        using var ofProgram = new SightModel(host.As("PATEL"), host.Watches("PATEL"));
        await outside.LoadAsync(patient, CancellationToken.None);
        await ofProgram.LoadAsync(patient, CancellationToken.None);
        var before = await outside.HasLostAsync(patient, CancellationToken.None);

        await host.Host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.EndConsentAsync(source, host.Host.Clock.GetUtcNow(), ct));

        Assert.False(before);
        Assert.True(await outside.HasLostAsync(patient, CancellationToken.None));
        Assert.False(await outside.HasLostAsync(patient, CancellationToken.None));
        Assert.False(await ofProgram.HasLostAsync(patient, CancellationToken.None));
    }
}
