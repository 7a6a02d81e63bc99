using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Agreements;

public sealed class LadderTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-016"), Trait("Rule", "K-017"), Trait("Rule", "K-018")]
    public async Task Flags_climb_as_the_pair_has_agreed_and_as_the_rulebook_says_where_nobody_has(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var nobodys = await LadderAsync(host);
        host.House.Charts.Share(House.Rosa);
        var unsigned = await LadderAsync(host);

        await host.AgreedAsync(Pair.Whole with
        {
            Within = new AcknowledgeWithin(30, 120, 1),
            Ladder = [LadderRung.Addressee, LadderRung.CrisisLead, LadderRung.OtherMember, LadderRung.ClinicalDirector],
        });
        var agreed = await LadderAsync(host);

        Assert.Null(nobodys);
        Assert.Equal((60, 240, 3, null), (unsigned!.CriticalMinutes, unsigned.UrgentMinutes, unsigned.RoutineDays, unsigned.BackupId));
        Assert.Equal(FlagLadder.Usual.Rungs, unsigned.Rungs);
        Assert.Equal((30, 120, 1, House.Pmhnp.Id), (agreed!.CriticalMinutes, agreed.UrgentMinutes, agreed.RoutineDays, agreed.BackupId));
        Assert.Equal([FlagRung.CrisisLead, FlagRung.OtherMember, FlagRung.ClinicalDirector], agreed.Rungs);
    }

    private static Task<FlagLadder?> LadderAsync(CareHost host) =>
        host.Host.AsSystem.RunAsync<IFlagLadders, FlagLadder?>((ladders, ct) => ladders.GetAsync(House.Rosa, ct));
}
