using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>Somebody of the team is on leave: whoever stands in hears with them, and not an hour later (K-019, K-181).</summary>
[Trait("Rule", "K-019"), Trait("Rule", "K-181")]
public sealed class FlagStandInTests
{
    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_raised_while_the_prescriber_is_away_tells_who_stands_in_at_once_and_nobody_who_stands_in_for_them(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var (standIn, second, nurse) = (await EmployAsync(house, "RN2"), await EmployAsync(house, "RN3"), For(house, house.Backup));
        await CoverAsync(house, standIn, house.Desk.Host.Prescriber);
        await CoverAsync(house, second, standIn);

        await house.Desk.Therapist.AnswerAsync(house.Desk.Patient, "PHQ-9", Thursday, (9, 2));
        var byHand = await house.RaiseAsync(FlagLevel.Urgent);
        var fired = (await house.AllAsync()).Single(flag => flag.Id != byHand.Id);
        house.Advance(minutes: 60);
        await house.ClimbAsync();

        foreach (var flag in new[] { fired, byHand })
            Assert.Equal([standIn], flag.Addressees.Where(one => one.As == FlagRecipient.CoveringClinician).Select(one => one.StaffId));
        Assert.Contains((await house.MailAsync(fired.Id)).Select(one => one.RecipientId), one => one == standIn);
        Assert.Equal(2, (await For(house, standIn).MineAsync()).Flags.Count);
        Assert.Equal(2, (await For(house, standIn).MarksAsync()).Count);
        Assert.Empty((await For(house, second).MineAsync()).Flags);
        // The rung of whoever covers has the backup left, who was not told yet.
        Assert.Equal([house.Backup], (await house.AllAsync()).Single(flag => flag.Id == fired.Id).Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)));
        Assert.Single((await nurse.MineAsync()).Waiting);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-017")]
    public async Task Who_stands_in_with_some_patients_is_told_of_their_flags_and_of_no_others(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var (of, notOf) = (await EmployAsync(house, "RN2"), await EmployAsync(house, "RN3"));
        var before = await house.RaiseAsync(FlagLevel.Urgent);
        foreach (var (nurse, patient) in new[] { (of, house.Desk.Patient), (notOf, await house.Desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-1002" })) })
            await house.Desk.Host.AsSystem.RunAsync<IRelationships>((all, ct) => all.CoverSomeAsync(
                Guid.CreateVersion7(), nurse, house.Desk.Host.Prescriber, [patient], TestHost.DefaultNow.AddDays(-1), TestHost.DefaultNow.AddDays(9), ct));

        var flag = await house.RaiseAsync(FlagLevel.Critical);

        Assert.Equal([of], flag.Addressees.Where(one => one.As == FlagRecipient.CoveringClinician).Select(one => one.StaffId));
        Assert.Equal(new[] { before.Id, flag.Id }.Order(), (await For(house, of).MineAsync()).Flags.Select(one => one.Id).Order());
        Assert.Empty((await For(house, notOf).MineAsync()).Flags);
        Assert.Empty(await For(house, notOf).MarksAsync());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-041")]
    public async Task What_waited_when_the_leave_began_waits_for_who_stands_in_as_long_as_they_do(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var standIn = await EmployAsync(house, "RN2");
        var flag = await house.RaiseAsync(FlagLevel.Urgent);
        Assert.Empty(await For(house, standIn).MarksAsync());

        var link = await CoverAsync(house, standIn, house.Desk.Host.Prescriber);
        var (shown, marks) = (await For(house, standIn).MineAsync(), await For(house, standIn).MarksAsync());
        await For(house, standIn).AcknowledgeAsync(flag.Id);
        await house.Desk.Therapist.ResolveAsync(flag.Id, "Called, and all is well.");
        await house.Desk.Therapist.ReopenAsync(flag.Id, "It began again today.");
        var mail = (await house.MailAsync(flag.Id)).Select(one => one.RecipientId).ToList();
        await house.Desk.Host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(StaffLinkKind.Coverage, link, house.Desk.Host.Host.Clock.GetUtcNow(), ct));

        Assert.Equal((flag.Id, flag.Id), (Assert.Single(shown.Flags).Id, Assert.Single(marks).Id));
        Assert.Single(mail, one => one == standIn);
        Assert.Empty((await For(house, standIn).MineAsync()).Flags);
        Assert.Empty(await For(house, standIn).MarksAsync());
    }

    private static Task<Guid> EmployAsync(Ladder house, string code) => house.Desk.Host.EmployAsync(code, Credential.RN);

    private static IOperations For(Ladder house, Guid staff) => house.Desk.Host.Host.For(staff, PracticeRole.Therapist);

    private static async Task<Guid> CoverAsync(Ladder house, Guid standIn, Guid away)
    {
        var source = Guid.CreateVersion7();
        await house.Desk.Host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(StaffLinkKind.Coverage, source, standIn, away, TestHost.DefaultNow.AddDays(-1), null, ct));
        return source;
    }
}
