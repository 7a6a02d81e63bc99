using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>What happens to a flag that nobody acknowledges. A therapist leads in a crisis; a nurse stands in for the prescriber, and a supervisor directs.</summary>
public sealed class FlagLadderTests
{
    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-167"), Trait("Rule", "K-016")]
    public async Task A_critical_flag_is_due_in_an_hour_at_any_hour_and_what_is_acknowledged_climbs_no_further(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        house.Advance(minutes: 55);
        await house.Desk.Therapist.AcknowledgeAsync(flag.Id);
        house.Advance(minutes: 300);
        await house.ClimbAsync();

        var after = await house.ReadAsync();

        Assert.Equal(flag.RaisedAt.AddMinutes(60), flag.DueAt);
        Assert.Equal((FlagState.Acknowledged, null), (after.State, after.DueAt));
        Assert.True(after.Acts[^1].At <= flag.DueAt);
        Assert.DoesNotContain(after.Acts, act => act.Act == FlagAct.Escalated);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-168"), Trait("Rule", "K-017"), Trait("Rule", "K-043")]
    public async Task An_hour_later_the_next_one_hears_and_every_half_hour_one_more(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        await house.Desk.Therapist.AnswerAsync(house.Desk.Patient, "PHQ-9", Thursday, (9, 2));
        var flag = await house.ReadAsync();
        Assert.Equal(FlagLevel.Critical, flag.Level);
        var first = flag.Addressees.Select(one => one.StaffId).ToList();

        var told = new List<int>();
        foreach (var minutes in new[] { 59, 1, 29, 1, 60 })
        {
            house.Advance(minutes);
            await house.ClimbAsync();
            await house.ClimbAsync();
            told.Add((await house.ReadAsync()).Acts.Count(act => act.Act == FlagAct.Escalated));
        }

        var after = await house.ReadAsync();
        var steps = after.Acts.Where(act => act.Act == FlagAct.Escalated).ToList();
        Assert.Equal([0, 1, 1, 2, 2], told);
        Assert.Equal([house.StandIn, house.Director], steps.Select(act => Assert.Single(act.ToStaffIds)));
        Assert.Equal([60, 90], steps.Select(act => (int)(act.At - flag.RaisedAt).TotalMinutes));
        Assert.Equal([.. first, house.StandIn, house.Director], after.Addressees.Select(one => one.StaffId), HashSetComparer);
        Assert.Equal(FlagState.Open, after.State);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-045"), Trait("Rule", "K-016"), Trait("Rule", "K-017")]
    public async Task What_is_urgent_or_routine_waits_for_the_practices_hours(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-09 15:00");

        var urgent = await house.RaiseAsync(FlagLevel.Urgent);
        var routine = await house.RaiseAsync(FlagLevel.Routine);
        house.MoveTo("2026-10-12 11:00");
        await house.ClimbAsync();
        house.MoveTo("2026-10-12 12:59");
        await house.ClimbAsync();
        var once = (await house.AllAsync()).Single(one => one.Id == urgent.Id).Acts.Count(act => act.Act == FlagAct.Escalated);
        house.MoveTo("2026-10-12 13:00");
        await house.ClimbAsync();
        var twice = (await house.AllAsync()).Single(one => one.Id == urgent.Id).Acts.Count(act => act.Act == FlagAct.Escalated);

        Assert.Equal((Ladder.Local("2026-10-12 11:00"), Ladder.Local("2026-10-14 15:00")), (urgent.DueAt, routine.DueAt));
        Assert.Equal((1, 2), (once, twice));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-041"), Trait("Rule", "K-043")]
    public async Task A_flag_that_is_opened_again_begins_its_ladder_anew_and_tells_the_same_people(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        house.Advance(minutes: 60);
        await house.ClimbAsync();
        await house.Desk.Therapist.ResolveAsync(flag.Id, "Called, and all is well.");
        house.Advance(minutes: 600);

        var again = await house.Desk.Therapist.ReopenAsync(flag.Id, "It began again today.");
        house.Advance(minutes: 60);
        await house.ClimbAsync();

        Assert.Equal(again.OpenSince.AddMinutes(60), again.DueAt);
        Assert.Equal([house.StandIn, house.StandIn], (await house.ReadAsync()).Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-017"), Trait("Rule", "K-016")]
    public async Task A_shorter_ladder_that_was_agreed_meanwhile_skips_nobody_who_has_not_heard(DatabaseKind kind)
    {
        var agreed = new Agreed();
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10", agreed);
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        house.Advance(minutes: 60);
        await house.ClimbAsync();
        agreed.Now = FlagLadder.Usual with { CriticalMinutes = 30, Rungs = [FlagRung.ClinicalDirector] };
        house.Advance(minutes: 30);
        await house.ClimbAsync();

        Assert.Equal([house.StandIn, house.Director], (await house.ReadAsync()).Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)));
        Assert.Equal(flag.RaisedAt.AddMinutes(60), flag.DueAt);
    }

    private sealed class Agreed : IFlagLadders
    {
        public FlagLadder Now { get; set; } = FlagLadder.Usual;

        public Task<FlagLadder?> GetAsync(Guid patientId, CancellationToken cancellationToken) => Task.FromResult<FlagLadder?>(Now);
    }

    /// <summary>What makes a clock begin tells everybody again.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-047"), Trait("Rule", "K-048")]
    public async Task Who_is_told_hears_again_when_a_flag_is_made_more_urgent_or_opened_again(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-09 13:00");
        await house.Desk.Therapist.AnswerAsync(house.Desk.Patient, "PHQ-9", Thursday, (9, 1));
        var flag = await house.ReadAsync();
        house.Advance(minutes: 5);
        await house.Desk.Therapist.AnswerAsync(house.Desk.Patient, "PHQ-9", Thursday, (9, 3));
        var raised = await house.MailAsync(flag.Id);
        await house.Desk.Therapist.ResolveAsync(flag.Id, "Called, and went through the safety plan.", FlagDisposition.SafetyPlan);
        house.Advance(minutes: 5);
        await house.Desk.Therapist.ReopenAsync(flag.Id, "It began again today.");

        Assert.Equal(FlagLevel.Critical, (await house.ReadAsync()).Level);
        Assert.Equal((4, 6), (raised.Count, (await house.MailAsync(flag.Id)).Count));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-047"), Trait("Rule", "K-049")]
    public async Task Who_is_told_hears_by_mail_that_something_waits_and_nothing_of_it(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        house.Advance(minutes: 90);
        await house.ClimbAsync();

        var mail = await house.MailAsync(flag.Id);
        var letter = await house.ComposeAsync(mail.Single(one => one.RecipientId == house.Director));
        await house.Desk.Therapist.AcknowledgeAsync(flag.Id);
        var answered = await house.ComposeAsync(mail.Single(one => one.RecipientId == house.Director));
        var directors = await house.Desk.Host.Host.For(house.Director, PracticeRole.Supervisor).MineAsync();

        Assert.Equal([.. flag.Addressees.Select(one => one.StaffId), house.StandIn, house.Director], mail.Select(one => one.RecipientId!.Value), HashSetComparer);
        Assert.Equal(
            new Composed.Ready(new Letter("lead@harbor.example", "Harbor Behavioral", "You have an urgent item", "You have an urgent item at Harbor Behavioral. Sign in and look at Today.\n")), letter);
        Assert.Equal(new Composed.Drop("Answered"), answered);
        Assert.Empty(directors.Flags);
    }

    /// <summary>Thirty days of flags, of which some are acknowledged; the job dies between any two steps, and is run twice.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-017"), Trait("Rule", "K-043"), Trait("Rule", "K-042")]
    public async Task Every_rung_hears_once_and_none_is_forgotten_whenever_a_node_dies(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var random = new Random(20_261_010);
        var raised = new List<UrgentFlagDto>();
        var end = Ladder.Local("2026-11-09 02:10");
        while (house.Desk.Host.Host.Clock.GetUtcNow() < end)
        {
            house.Advance(random.Next(5, 200));
            if (random.Next(8) == 0)
                raised.Add(await house.RaiseAsync((FlagLevel)random.Next(3)));
            if (raised.Count > 0 && random.Next(16) == 0)
                await house.Desk.Therapist.AcknowledgeAsync(raised[random.Next(raised.Count)].Id);
            await house.ClimbAndDieAsync(random);
        }

        house.MoveTo("2026-12-09 12:00");
        await house.ClimbAsync();

        var all = await house.AllAsync();
        var told = all.Select(flag => flag.Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)).ToList()).ToList();
        var mail = await house.MailAsync([.. all.Select(one => one.Id)]);
        Assert.Equal(raised.Count, all.Count);
        Assert.True(all.Count(flag => flag.State == FlagState.Open) > 10, $"{all.Count(flag => flag.State == FlagState.Open)} of {all.Count} are open");
        Assert.All(all.Zip(told), one => Assert.Equal(new[] { house.StandIn, house.Director }.Take(one.First.State == FlagState.Open ? 2 : one.Second.Count), one.Second));
        Assert.All(all, flag => Assert.All(flag.Acts.Where(act => act.Act == FlagAct.Escalated), act => Assert.True(act.At >= raised.Single(one => one.Id == flag.Id).DueAt)));
        Assert.Equal(
            all.Zip(told).Where(one => one.First.Level != FlagLevel.Routine).Sum(one => 2 + one.Second.Count), mail.Count);
    }

    private static readonly IEqualityComparer<IEnumerable<Guid>> HashSetComparer =
        EqualityComparer<IEnumerable<Guid>>.Create((one, other) => one!.Order().SequenceEqual(other!.Order()), all => all.Count());
}

/// <summary>Split treatment with somebody on each rung: the practice works in New York.</summary>
internal sealed class Ladder(Desk desk, Guid standIn, Guid director) : IAsyncDisposable
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public Desk Desk => desk;

    public Guid StandIn => standIn;

    public Guid Director => director;

    public static async Task<Ladder> CreateAsync(DatabaseKind kind, string at, IFlagLadders? agreed = null)
    {
        var desk = await Desk.CreateAsync(kind, agreed is null ? null : services => services.AddSingleton(agreed));
        var standIn = await desk.Host.EmployAsync("NURSE", Credential.RN);
        var director = (await desk.Host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, ct) => staff.CreateAsync(
            new StaffInput("LEAD", "Lead", "Ann", Credential.LCSW, null, null, null, null, new DateOnly(2024, 1, 1), null, null) { Email = "lead@harbor.example" }, ct))).Id;
        await desk.Host.AsSystem.RunAsync<IUserAppService>((users, ct) => users.CreateAsync(new NewUser("lead", "correct horse battery 9", "Lead", director, [PracticeRole.Supervisor]), ct));
        await desk.Host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(
            StaffLinkKind.Coverage, Guid.CreateVersion7(), standIn, desk.Host.Prescriber, TestHost.DefaultNow.AddDays(-1), null, ct));
        desk.Host.Host.Clock.SetUtcNow(Local(at));
        return new Ladder(desk, standIn, director);
    }

    public static DateTimeOffset Local(string text) =>
        NewYork.InstantOf(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    public void Advance(int minutes) => desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));

    public void MoveTo(string at) => desk.Host.Host.Clock.SetUtcNow(Local(at));

    public Task<UrgentFlagDto> RaiseAsync(FlagLevel level) => desk.Therapist.RaiseAsync(desk.Patient, "Sounded unsafe on the telephone.", level);

    public async Task<UrgentFlagDto> ReadAsync() => Assert.Single(await AllAsync());

    public Task<IReadOnlyList<UrgentFlagDto>> AllAsync() => desk.Therapist.AllAsync(desk.Patient);

    public Task ClimbAsync() => FlagLadderJob.ClimbAsync(desk.Host.AsSystem, NullLogger.Instance, CancellationToken.None);

    public Task<IReadOnlyList<OutboxEntry>> MailAsync(params IReadOnlyCollection<Guid> flags) =>
        desk.Host.AsSystem.RunAsync<IOutbox, IReadOnlyList<OutboxEntry>>((outbox, ct) => outbox.GetAsync(FlagTemplate.TemplateName, flags, ct));

    public Task<Composed> ComposeAsync(OutboxEntry message) => desk.Host.AsSystem.RunAsync<IEnumerable<IMessageTemplate>, Composed>(
        (all, ct) => all.Single(one => one.Name == FlagTemplate.TemplateName).ComposeAsync(message, ct));

    /// <summary>A round that dies before, within or after some of its steps, or is done twice: as nodes do.</summary>
    public async Task ClimbAndDieAsync(Random random)
    {
        foreach (var flag in await desk.Host.AsSystem.RunAsync<FlagEscalation, IReadOnlyList<Guid>>((ladder, ct) => ladder.GetDueAsync(100, ct)))
        {
            var fate = random.Next(5);
            if (fate == 0)
                return;
            if (fate == 1)
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Host.AsSystem.RunAsync<FlagEscalation>(async (ladder, ct) =>
                {
                    await ladder.StepAsync(flag, ct);
                    throw new InvalidOperationException("The node is gone.");
                }));
                return;
            }

            for (var time = 0; time < fate - 1; time++)
                await desk.Host.AsSystem.RunAsync<FlagEscalation>((ladder, ct) => ladder.StepAsync(flag, ct));
        }
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();
}
