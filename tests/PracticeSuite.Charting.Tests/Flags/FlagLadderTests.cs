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

/// <summary>What happens to a flag that nobody acknowledges. A therapist leads in a crisis, a nurse is the backup, and a supervisor directs.</summary>
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
        Assert.Equal([house.Backup, house.Director], steps.Select(act => Assert.Single(act.ToStaffIds)));
        Assert.Equal([60, 90], steps.Select(act => (int)(act.At - flag.RaisedAt).TotalMinutes));
        Assert.Equal([.. first, house.Backup, house.Director], after.Addressees.Select(one => one.StaffId), HashSetComparer);
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
        Assert.Equal([house.Backup, house.Backup], (await house.ReadAsync()).Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-017"), Trait("Rule", "K-016")]
    public async Task A_shorter_ladder_that_was_agreed_meanwhile_skips_nobody_who_has_not_heard(DatabaseKind kind)
    {
        var agreed = new AgreedLadder();
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10", agreed);
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        house.Advance(minutes: 60);
        await house.ClimbAsync();
        agreed.Now = FlagLadder.Usual with { CriticalMinutes = 30, Rungs = [FlagRung.ClinicalDirector] };
        house.Advance(minutes: 30);
        await house.ClimbAsync();

        Assert.Equal([house.Backup, house.Director], (await house.ReadAsync()).Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)));
        Assert.Equal(flag.RaisedAt.AddMinutes(60), flag.DueAt);
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

        Assert.Equal([.. flag.Addressees.Select(one => one.StaffId), house.Backup, house.Director], mail.Select(one => one.RecipientId!.Value), HashSetComparer);
        Assert.Equal(
            new Composed.Ready(new Letter("lead@harbor.example", "Harbor Behavioral", "You have an urgent item", "You have an urgent item at Harbor Behavioral. Sign in; the flag at the top of each page leads to it.\n")), letter);
        Assert.Equal(new Composed.Drop("Answered"), answered);
        Assert.Empty(directors.Flags);
    }

    private static readonly IEqualityComparer<IEnumerable<Guid>> HashSetComparer =
        EqualityComparer<IEnumerable<Guid>>.Create((one, other) => one!.Order().SequenceEqual(other!.Order()), all => all.Count());
}

/// <summary>Split treatment with somebody on each rung: the practice works in New York.</summary>
internal sealed class Ladder(Desk desk, Guid backup, Guid director, Conversations conversations) : IAsyncDisposable
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public Desk Desk => desk;

    /// <summary>Of the crisis lead, as was agreed.</summary>
    public Guid Backup => backup;

    public Conversations Conversations => conversations;

    public Guid Director => director;

    public static async Task<Ladder> CreateAsync(DatabaseKind kind, string at, AgreedLadder? agreed = null)
    {
        var conversations = new Conversations();
        agreed ??= new AgreedLadder();
        var desk = await Desk.CreateAsync(kind, services =>
        {
            services.AddSingleton<IMessageConversations>(conversations);
            services.AddSingleton<IFlagLadders>(agreed);
            services.AddSingleton<ICrisisLeads>(agreed);
            services.AddSingleton<IMessageCarrier>(new Postbox(MessageChannel.Email));
        });
        var backup = await desk.Host.EmployAsync("NURSE", Credential.RN);
        var director = (await desk.Host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, ct) => staff.CreateAsync(
            new StaffInput("LEAD", "Lead", "Ann", Credential.LCSW, null, null, null, null, new DateOnly(2024, 1, 1), null, null) { Email = "lead@harbor.example" }, ct))).Id;
        await desk.Host.AsSystem.RunAsync<IUserAppService>((users, ct) => users.CreateAsync(new NewUser("lead", "correct horse battery 9", "Lead", director, [PracticeRole.Supervisor]), ct));
        agreed.Now = agreed.Now with { BackupId = backup };
        desk.Host.Host.Clock.SetUtcNow(Local(at));
        return new Ladder(desk, backup, director, conversations);
    }

    public static DateTimeOffset Local(string text) =>
        NewYork.InstantOf(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    public void Advance(int minutes) => desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));

    public void MoveTo(string at) => desk.Host.Host.Clock.SetUtcNow(Local(at));

    public Task<UrgentFlagDto> RaiseAsync(FlagLevel level) => desk.Therapist.RaiseAsync(desk.Patient, "Sounded unsafe on the telephone.", level);

    public async Task<UrgentFlagDto> ReadAsync() => Assert.Single(await AllAsync());

    public Task<IReadOnlyList<UrgentFlagDto>> AllAsync() => AllAsync(desk.Patient);

    public Task<IReadOnlyList<UrgentFlagDto>> AllAsync(Guid patient) => desk.Therapist.AllAsync(patient);

    public Task ClimbAsync() => FlagLadderJob.ClimbAsync(desk.Host.AsSystem, NullLogger.Instance, CancellationToken.None);

    public Task<IReadOnlyList<OutboxEntry>> MailAsync(params IReadOnlyCollection<Guid> flags) =>
        desk.Host.AsSystem.RunAsync<IOutbox, IReadOnlyList<OutboxEntry>>((outbox, ct) => outbox.GetAsync(FlagTemplate.TemplateName, flags, ct));

    public Task<Composed> ComposeAsync(OutboxEntry message) => desk.Host.AsSystem.RunAsync<IEnumerable<IMessageTemplate>, Composed>(
        (all, ct) => all.Single(one => one.Name == FlagTemplate.TemplateName).ComposeAsync(message, ct));

    public ValueTask DisposeAsync() => desk.DisposeAsync();
}

/// <summary>What the module above knows a patient's team to have agreed on.</summary>
internal sealed class AgreedLadder : IFlagLadders, ICrisisLeads
{
    public FlagLadder Now { get; set; } = FlagLadder.Usual;

    /// <summary>Null = nobody is named, and the primary clinician leads.</summary>
    public Guid? Lead { get; set; }

    Task<FlagLadder?> IFlagLadders.GetAsync(Guid patientId, CancellationToken cancellationToken) => Task.FromResult<FlagLadder?>(Now);

    /// <summary>How often somebody wanted to know who leads.</summary>
    public int Asked { get; private set; }

    Task<Guid?> ICrisisLeads.GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(Lead);
    }

    public Task<IReadOnlySet<string>> GetRulesOffAsync(Guid patientId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());
}

/// <summary>The conversations of the module above: whom a rung let in, and which are open to whoever asks.</summary>
internal sealed class Conversations : IMessageConversations
{
    public List<(Guid Message, Guid Staff)> LetIn { get; } = [];

    public bool AreOpen { get; set; } = true;

    public Task LetInAsync(Guid messageId, IReadOnlyCollection<Guid> told, CancellationToken cancellationToken)
    {
        LetIn.AddRange(told.Select(one => (messageId, one)));
        return Task.CompletedTask;
    }

    public Task<IReadOnlySet<Guid>> OfCallerAsync(IReadOnlyCollection<Guid> threadIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<Guid>>(AreOpen ? threadIds.ToHashSet() : []);
}
