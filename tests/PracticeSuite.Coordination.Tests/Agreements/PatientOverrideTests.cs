using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Agreements;

/// <summary>Every field of an agreement can be otherwise for one patient; what is not set follows the agreement.</summary>
public sealed class PatientOverrideTests
{
    private static readonly LadderRung[] Short = [LadderRung.Addressee, LadderRung.OtherMember, LadderRung.ClinicalDirector];

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010"), Trait("Rule", "K-012"), Trait("Rule", "K-014"), Trait("Rule", "K-016"), Trait("Rule", "K-017")]
    public async Task What_is_set_holds_for_the_patient_and_every_other_field_follows_the_next_version(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Share(House.Theo);
        var agreement = await host.AgreedAsync();
        LadderRung[] leadFirst = [LadderRung.Addressee, LadderRung.CrisisLead, LadderRung.OtherMember, LadderRung.CoveringClinician, LadderRung.ClinicalDirector];

        await host.ChangeAsync(House.Pmhnp, await host.TermsOfAsync(House.Pmhnp, House.Rosa), OwnTerms.None with
        {
            Channels = [ContactChannel.Phone, ContactChannel.SecureMessage],
            CriticalMinutes = 20,
            Ladder = leadFirst,
            ReviewDays = 7,
        });
        var set = await host.TermsOfAsync(House.Lcsw, House.Rosa);
        await NextAsync(host, agreement, Pair.Whole with { Within = new AcknowledgeWithin(30, 120, 1), ReviewDays = 5, Channels = [ContactChannel.InPerson], RulesOff = ["UF-28"] });
        var after = await host.TermsOfAsync(House.Lcsw, House.Rosa);
        var theo = await host.TermsOfAsync(House.Lcsw, House.Theo);

        Assert.Equal([ContactChannel.Phone, ContactChannel.SecureMessage], set.InEffect.Channels);
        Assert.Equal((new AcknowledgeWithin(20, 240, 3), 7, null), (set.InEffect.Within, set.InEffect.ReviewDays, set.WaitsForId));
        Assert.Equal((AcknowledgeWithin.Longest, 14), (set.Agreed.Within, set.Agreed.ReviewDays));
        Assert.Equal([ContactChannel.Phone, ContactChannel.SecureMessage], after.InEffect.Channels);
        Assert.Equal((new AcknowledgeWithin(20, 120, 1), 5), (after.InEffect.Within, after.InEffect.ReviewDays));
        Assert.Equal(["UF-28"], after.InEffect.RulesOff);
        Assert.Equal((new AcknowledgeWithin(30, 120, 1), 5, ContactChannel.InPerson), (theo.InEffect.Within, theo.InEffect.ReviewDays, theo.InEffect.Channels[0]));
        var ladder = await LadderAsync(host);
        Assert.Equal((20, 120, 1), (ladder!.CriticalMinutes, ladder.UrgentMinutes, ladder.RoutineDays));
        Assert.Equal([FlagRung.CrisisLead, FlagRung.OtherMember, FlagRung.CoveringClinician, FlagRung.ClinicalDirector], ladder.Rungs);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010"), Trait("Rule", "K-015"), Trait("Rule", "K-017"), Trait("Rule", "K-023")]
    public async Task A_rule_that_is_off_and_a_shorter_ladder_hold_when_both_have_signed(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await host.AgreedAsync();
        await SignAsync(host, House.Pmhnp).ThrowsAsync("Coordination:NothingToSign");
        await host.ChangeAsync(House.Lcsw, await host.TermsOfAsync(House.Lcsw, House.Rosa), OwnTerms.None with { RulesOff = ["UF-28"], Ladder = Short });

        var waiting = await host.TermsOfAsync(House.Lcsw, House.Rosa);
        Assert.Equal([(House.Rosa, House.Lcsw.Id)], (await ToSignAsync(host, House.Pmhnp)).Select(row => (row.PatientId!.Value, row.WithId)));
        Assert.Empty(await ToSignAsync(host, House.Lcsw));
        Assert.Equal((House.Pmhnp.Id, false, true), (waiting.WaitsForId, waiting.MaySign, (await host.TermsOfAsync(House.Pmhnp, House.Rosa)).MaySign));
        Assert.Equal((0, 5), (waiting.InEffect.RulesOff.Count, waiting.InEffect.Ladder.Count));
        Assert.Empty(await RulesOffAsync(host));
        await SignAsync(host, House.Lcsw).ThrowsAsync("Coordination:NothingToSign");
        await SignAsync(host, House.Assistant).ThrowsAsync("Coordination:NotOfPair");
        await SignAsync(host, House.Pmhnp, turn: 0).ThrowsAsync("Coordination:TermsChanged");
        var asleep = host.Host.For(new Caller(host.Host.Practice, Guid.CreateVersion7(), House.Pmhnp.Id, "patel", new HashSet<string> { PracticeRole.Prescriber }, IsSystem: false));
        await asleep.RunAsync<IPatientTermsAppService>((terms, ct) => terms.SignAsync(House.Rosa, House.Lcsw.Id, House.Pmhnp.Id, waiting.Turn, ct)).ThrowsAsync(Reauthentication.Code);
        await asleep.RunAsync<IPatientTermsAppService>((terms, ct) => terms.ChangeAsync(
            new PatientTermsInput(House.Rosa, House.Lcsw.Id, House.Pmhnp.Id, waiting.Turn, OwnTerms.None with { RulesOff = ["UF-03"] }, "quieter"), ct)).ThrowsAsync(Reauthentication.Code);
        await SignAsync(host, House.Pmhnp);
        Assert.Empty(await ToSignAsync(host, House.Pmhnp));

        var signed = await host.TermsOfAsync(House.Lcsw, House.Rosa);
        Assert.Equal((null, false, 2, 2), (signed.WaitsForId, signed.MaySign, signed.Turn, signed.History.Count));
        Assert.Equal([(PairRole.Therapist, House.Lcsw.Id), (PairRole.Prescriber, House.Pmhnp.Id)], signed.Signatures.Select(one => (one.As, one.StaffId)));
        Assert.Equal([true, false], signed.History.Select(one => one.IsSignature));
        Assert.Equal(Short, signed.InEffect.Ladder);
        Assert.Equal(["UF-28"], await RulesOffAsync(host));
        Assert.Equal([FlagRung.OtherMember, FlagRung.ClinicalDirector], (await LadderAsync(host))!.Rungs);

        // Another field takes no signature away; more that is off begins anew.
        await host.ChangeAsync(House.Pmhnp, signed, OwnTerms.None with { RulesOff = ["UF-28"], Ladder = Short, EveryDays = 5 });
        Assert.Equal(["UF-28"], await RulesOffAsync(host));
        await host.ChangeAsync(House.Pmhnp, await host.TermsOfAsync(House.Pmhnp, House.Rosa), OwnTerms.None with { RulesOff = ["UF-28", "UF-03"] });
        var anew = await host.TermsOfAsync(House.Lcsw, House.Rosa);
        Assert.Equal((House.Lcsw.Id, true), (anew.WaitsForId, anew.MaySign));
        Assert.Empty(await RulesOffAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-015")]
    public async Task Either_turns_a_rule_on_for_a_patient_that_the_agreement_has_off(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await host.AgreedAsync(Pair.Whole with { RulesOff = ["UF-28", "UF-03"] });

        await host.ChangeAsync(House.Lcsw, await host.TermsOfAsync(House.Lcsw, House.Rosa), OwnTerms.None with { RulesOn = ["UF-28"] });

        Assert.Equal(["UF-03"], await RulesOffAsync(host));
        Assert.Null((await host.TermsOfAsync(House.Lcsw, House.Rosa)).WaitsForId);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010"), Trait("Rule", "K-015"), Trait("Rule", "K-016"), Trait("Rule", "K-017")]
    public async Task What_the_rulebook_does_not_allow_is_refused_for_a_patient_too(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        var shown = await host.TermsOfAsync(House.Lcsw, House.Rosa);

        foreach (var own in new[]
        {
            OwnTerms.None with { RulesOff = ["UF-01"] }, OwnTerms.None with { RulesOff = ["UF-99"] }, OwnTerms.None with { RulesOff = ["UF-28"], RulesOn = ["UF-28"] },
            OwnTerms.None with { CriticalMinutes = 61 }, OwnTerms.None with { ReviewDays = 0 }, OwnTerms.None with { Channels = [] }, OwnTerms.None with { Ladder = [LadderRung.Addressee] },
        })
            await host.ChangeAsync(House.Lcsw, shown, own).ThrowsAsync(Check.Code);
        await host.ChangeAsync(House.Lcsw, shown, OwnTerms.None with { Ladder = [.. Short, LadderRung.Addressee] }).ThrowsAsync("Coordination:LadderLoops");

        Assert.Equal(0, (await host.TermsOfAsync(House.Lcsw, House.Rosa)).Turn);
    }

    private static async Task NextAsync(CareHost host, AgreementDto agreement, AgreementTerms terms)
    {
        var draft = await host.AgreeAsync(House.Lcsw, (all, ct) => all.DraftAsync(agreement.Id, ct));
        await host.SignAsync(House.Pmhnp, await host.SignAsync(House.Lcsw, await host.KeepAsync(House.Lcsw, draft, terms)));
    }

    private static Task<IReadOnlyList<ToSignRow>> ToSignAsync(CareHost host, StaffMember who) =>
        host.As(who).RunAsync<IAgreementAppService, IReadOnlyList<ToSignRow>>((agreements, ct) => agreements.GetToSignAsync(ct));

    private static async Task SignAsync(CareHost host, StaffMember who, int? turn = null)
    {
        var now = turn ?? (await host.TermsOfAsync(House.Lcsw, House.Rosa)).Turn;
        await host.TermsAsync<IPatientTermsAppService>(who, (terms, ct) => terms.SignAsync(House.Rosa, House.Lcsw.Id, House.Pmhnp.Id, now, ct));
    }

    private static Task<FlagLadder?> LadderAsync(CareHost host) => host.Host.AsSystem.RunAsync<IFlagLadders, FlagLadder?>((ladders, ct) => ladders.GetAsync(House.Rosa, ct));

    private static Task<IReadOnlySet<string>> RulesOffAsync(CareHost host) => host.Host.AsSystem.RunAsync<ICrisisLeads, IReadOnlySet<string>>((leads, ct) => leads.GetRulesOffAsync(House.Rosa, ct));
}
