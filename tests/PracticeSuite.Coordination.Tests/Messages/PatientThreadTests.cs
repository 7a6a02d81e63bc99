using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Tests.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>What goes between the patient and the team is never mixed with what the team writes among itself (K-069).</summary>
[Trait("Rule", "K-069")]
public sealed class PatientThreadTests
{
    private static readonly DateOnly Born = new(1990, 3, 14);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_patient_is_let_into_no_conversation_of_the_team_and_the_team_writes_nothing_of_its_own_into_the_patients(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var team = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        var patients = await host.WithPatientAsync("We move Thursday to ten.");

        var toPatient = await Assert.ThrowsAsync<BusinessException>(() => host.DoAsync(
            House.Lcsw, (messages, ct) => messages.PostAsync(team.Id, new NewMessage("Dear Rosa") { Direction = MessageDirection.ToPatient }, ct)));
        var fromPatient = await Assert.ThrowsAsync<BusinessException>(() => host.DoAsync(
            House.Lcsw, (messages, ct) => messages.PostAsync(team.Id, new NewMessage("She says") { Direction = MessageDirection.FromPatient }, ct)));
        var link = await Assert.ThrowsAsync<BusinessException>(() => host.InviteAsync(team.Id));
        var ofTeam = await Assert.ThrowsAsync<BusinessException>(() => host.PostAsync(House.Lcsw, patients.Id, "Between us."));
        var begun = await Assert.ThrowsAsync<BusinessException>(() => host.DoAsync(
            House.Lcsw, (messages, ct) => messages.StartAsync(new NewThread(House.Rosa, [House.Pmhnp.Id], new NewMessage("Between us.")) { Kind = ThreadKind.Patient }, ct)));

        Assert.Equal(
            ["Coordination:TeamOnly", "Coordination:TeamOnly", "Coordination:TeamConversation", "Coordination:PatientReads", "Coordination:PatientReads"],
            new[] { toPatient, fromPatient, link, ofTeam, begun }.Select(one => one.Code));
        Assert.Equal("Direction", toPatient.Field);
        Assert.Contains("ToPatient", toPatient.Message, StringComparison.Ordinal);
        Assert.Equal((ThreadKind.Team, ThreadKind.Patient), (team.Kind, patients.Kind));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task By_the_link_the_patient_reads_this_conversation_alone_and_answers_once_and_the_answer_is_important(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Between us: restless.");
        var thread = await host.WithPatientAsync("We move Thursday to ten.");
        var link = await host.InviteAsync(thread.Id);

        var shown = await host.OpenAsync(link, Born);
        var answered = await host.AnswerAsync(link, Born, "Ten is good.");
        var again = await host.AnswerAsync(link, Born, "Ten is good.");
        var after = await host.OpenAsync(link, Born);

        Assert.Equal([("chen chen", "We move Thursday to ten.")], shown!.Lines.Select(line => (line.From, line.Text)));
        Assert.Equal([House.Lcsw.Id], answered!.To);
        Assert.Empty(again!.To);
        Assert.Null(after);
        var now = await host.GetAsync(House.Lcsw, thread.Id);
        var answer = now.Messages[^1];
        Assert.Equal((2, "Ten is good.", MessageDirection.FromPatient, MessageLevel.Important), (now.Messages.Count, answer.Text, answer.Direction, answer.Level));
        Assert.Equal(ThreadInvitationState.Answered, Assert.Single(now.Invitations).State);
        Assert.Equal(1, await host.UnreadAsync(House.Lcsw));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-205")]
    public async Task A_link_asks_for_the_birth_date_ends_with_the_fifth_wrong_one_with_its_hours_and_when_it_is_taken_back(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.WithPatientAsync("Hello.");
        var (guessed, late, back) = (await host.InviteAsync(thread.Id), await host.InviteAsync(thread.Id), await host.InviteAsync(thread.Id));
        for (var wrong = 0; wrong < 5; wrong++)
            Assert.Null(await host.OpenAsync(guessed, Born.AddDays(1)));
        await host.As(House.Lcsw).RunAsync<IThreadInvitationAppService>((links, ct) => links.WithdrawAsync(back.Invitation.Id, ct));

        Assert.Null(await host.OpenAsync(guessed, Born));
        Assert.Null(await host.OpenAsync(back, Born));
        host.Host.Clock.Advance(TimeSpan.FromHours(73));
        Assert.Null(await host.OpenAsync(late, Born));
        Assert.Null(await host.AnswerAsync(late, Born, "Too late."));
        Assert.Equal(
            [ThreadInvitationState.Withdrawn, ThreadInvitationState.Expired, ThreadInvitationState.Blocked],
            (await host.GetAsync(House.Lcsw, thread.Id)).Invitations.Select(one => one.State).OrderBy(state => state));
        await host.As(House.Lcsw).RunAsync<IThreadInvitationAppService>((links, ct) => links.WithdrawAsync(back.Invitation.Id, ct)).ThrowsAsync("Coordination:InvitationOver");
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-064")]
    public async Task What_the_patient_has_seen_is_not_taken_back(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.WithPatientAsync("We move Thursday to ten.");
        await host.OpenAsync(await host.InviteAsync(thread.Id), Born);

        await host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(thread.Messages[0].Id, ct)).ThrowsAsync("Coordination:RetractRead");

        Assert.Null((await host.GetAsync(House.Lcsw, thread.Id)).Messages[0].RetractableUntil);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-032")]
    public async Task What_somebody_wrote_down_of_the_patient_is_theirs_to_have_written_and_no_contact_of_two_colleagues(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.WithPatientAsync("She called: the dose makes her sick.", MessageDirection.FromPatient, House.Pmhnp);
        await host.ReadAsync(House.Pmhnp, thread);
        await host.DoAsync(House.Pmhnp, (messages, ct) => messages.PostAsync(thread.Id, new NewMessage("Take it with food.") { Direction = MessageDirection.ToPatient }, ct));

        Assert.Equal((House.Lcsw.Id, MessageDirection.FromPatient), (thread.Messages[0].AuthorId, thread.Messages[0].Direction));
        Assert.Equal(0, await host.ReadAsync((db, ct) => Task.FromResult(db.Contacts.Count())));
    }

    [Fact]
    public async Task What_goes_to_the_patient_is_normal_and_points_into_no_chart()
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        var thread = await host.WithPatientAsync("Hello.");

        await Post(new NewMessage("Now!", MessageLevel.Urgent) { Direction = MessageDirection.ToPatient }).ThrowsAsync("Input:Invalid");
        await Post(new NewMessage("See this.") { Direction = MessageDirection.ToPatient, Links = [ChartPlace.Plan] }).ThrowsAsync("Input:Invalid");

        Task<MessageThreadDto> Post(NewMessage message) => host.DoAsync(House.Lcsw, (messages, ct) => messages.PostAsync(thread.Id, message, ct));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-060")]
    public async Task An_answer_goes_to_the_team_where_nobody_of_the_conversation_reads_any_more(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var (thread, link) = await OfLeaverAsync(host);

        var answered = await host.AnswerAsync(link, Born, "Is anybody there?");

        Assert.Equal([House.Lcsw.Id, House.Pmhnp.Id, House.Assistant.Id], answered!.To.OrderBy(id => id == House.Lcsw.Id ? 0 : id == House.Pmhnp.Id ? 1 : 2));
        Assert.Equal("Is anybody there?", (await host.GetAsync(House.Lcsw, thread)).Messages[^1].Text);
    }

    /// <summary>Nobody of the team may read what answers the program: the lead may where she is of it, and else the director hears that something waits.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049"), Trait("Rule", "P-082")]
    public async Task Where_nobody_of_the_team_may_read_an_answer_the_crisis_lead_does_or_else_the_director_hears_once_and_nothing_of_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.ProgramAsync(newcomer);
        host.House.Directors.Add(House.FrontDesk.Id);
        var (_, link) = await OfLeaverAsync(host, newcomer);

        Assert.Null(await host.AnswerAsync(link, Born, "Is anybody there?"));
        Assert.Null(await host.AnswerAsync(link, Born, "Hello?"));
        var told = Assert.Single(host.House.Charts.Unreadable);
        Assert.Equal((null as Guid?, link.Invitation.Id), (told.PatientId, told.RefusedId));
        Assert.Equal([newcomer.Id], told.ToStaffIds);

        // The lead sees the patient by an appointment and is not of the team.
        var lead = await MessageAccessTests.NewcomerAsync(host);
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(RelationshipKind.Appointment, Guid.CreateVersion7(), House.Rosa, lead.Id, host.Host.Clock.GetUtcNow(), null, ct));
        await host.AgreedAsync(new AgreementTerms { CrisisLeadId = lead.Id, BackupId = House.Pmhnp.Id });
        await host.ProgramAsync(lead);
        Assert.Equal([lead.Id], (await host.AnswerAsync(link, Born, "Is anybody there?"))!.To);
        Assert.Single(host.House.Charts.Unreadable);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049")]
    public async Task Of_an_answer_that_was_not_kept_the_director_hears_as_soon_as_there_is_one_and_whom_to_call(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var (_, link) = await OfLeaverAsync(host);
        var director = await MessageAccessTests.NewcomerAsync(host);
        foreach (var one in new[] { House.Lcsw, House.Pmhnp, House.Assistant })
            host.House.Staff.Remove(one.Id);

        Assert.Null(await host.AnswerAsync(link, Born, "Is anybody there?"));
        Assert.Empty(host.House.Charts.Unreadable);
        host.House.Directors.Add(director.Id);
        Assert.Null(await host.AnswerAsync(link, Born, "Is anybody there?"));

        var told = Assert.Single(host.House.Charts.Unreadable);
        Assert.Equal((House.Rosa, link.Invitation.Id), (told.PatientId, told.RefusedId));
        Assert.Equal([director.Id], told.ToStaffIds);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-067")]
    public async Task An_answer_that_goes_to_the_team_is_kept_where_one_of_it_stands_in_for_another(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.StandInAsync(House.Assistant, House.Pmhnp);
        var (thread, link) = await OfLeaverAsync(host);

        var answered = await host.AnswerAsync(link, Born, "Is anybody there?");

        Assert.Equal(answered!.To.Distinct().Count(), answered.To.Count);
        Assert.Contains(House.Assistant.Id, answered.To);
        var now = await host.GetAsync(House.Assistant, thread);
        Assert.Equal("Is anybody there?", now.Messages[^1].Text);
        Assert.Single(now.Participants, one => one.StaffId == House.Assistant.Id);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-061")]
    public async Task What_a_patient_said_and_cannot_wait_goes_to_the_care_team_where_nobody_was_named(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);

        var urgent = await SaidAsync(host, MessageLevel.Urgent);
        var important = await SaidAsync(host, MessageLevel.Important);

        var flag = Assert.Single(host.House.Charts.Flags);
        Assert.Equal([House.Assistant.Id, House.Pmhnp.Id], flag.To.OrderBy(id => id == House.Pmhnp.Id));
        Assert.All([urgent, important], thread => Assert.Equal([House.Assistant.Id, House.Pmhnp.Id], thread.Messages[0].Receipts.Select(one => one.StaffId).OrderBy(id => id == House.Pmhnp.Id)));
        Assert.Equal(2, await host.UnreadAsync(House.Assistant));
        host.House.Staff.Remove(House.Assistant.Id);
        host.House.Staff.Remove(House.Pmhnp.Id);
        await SaidAsync(host, MessageLevel.Urgent).ThrowsAsync("Coordination:NobodyReads");
        Assert.Single(host.House.Charts.Flags);

        static Task<MessageThreadDto> SaidAsync(CareHost host, MessageLevel level) => host.DoAsync(House.Lcsw, (messages, ct) => messages.StartAsync(
            new NewThread(House.Rosa, [], new NewMessage("She called: she took too many.", level) { Direction = MessageDirection.FromPatient }) { Kind = ThreadKind.Patient }, ct));
    }

    [Fact]
    public async Task Without_a_birth_date_there_is_nothing_to_ask_for()
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        host.House.Born.Clear();
        var thread = await host.WithPatientAsync("Hello.");

        await host.InviteAsync(thread.Id).ThrowsAsync("Coordination:NoBirthDate");
    }

    [Fact]
    public async Task What_was_begun_for_the_team_is_never_found_in_what_the_patient_is_to_read()
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        var chen = host.As(House.Lcsw);
        await chen.RunAsync<IMessageDraftAppService>((drafts, ct) => drafts.KeepAsync(new DraftPlace(null, House.Rosa), new DraftMessage("Between us", MessageLevel.Normal, false, [], []), null, ct));

        Assert.Null(await chen.RunAsync<IMessageDraftAppService, MessageDraftDto?>((drafts, ct) => drafts.GetAsync(new DraftPlace(null, House.Rosa) { Kind = ThreadKind.Patient }, ct)));
        await host.WithPatientAsync("Hello.");
        Assert.NotNull(await chen.RunAsync<IMessageDraftAppService, MessageDraftDto?>((drafts, ct) => drafts.GetAsync(new DraftPlace(null, House.Rosa), ct)));
    }

    /// <summary>A conversation that somebody began while they stood in, who has nothing to do with the patient any more.</summary>
    private static async Task<(Guid Thread, ThreadInvitationLink Link)> OfLeaverAsync(CareHost host, StaffMember? who = null)
    {
        var newcomer = who ?? await MessageAccessTests.NewcomerAsync(host);
        var membership = Guid.CreateVersion7();
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(RelationshipKind.CareTeam, membership, House.Rosa, newcomer.Id, host.Host.Clock.GetUtcNow(), null, ct));
        var thread = await host.DoAsync(newcomer, (messages, ct) => messages.StartAsync(
            new NewThread(House.Rosa, [], new NewMessage("Hello.") { Direction = MessageDirection.ToPatient }) { Kind = ThreadKind.Patient }, ct));
        var link = await host.As(newcomer).RunAsync<IThreadInvitationAppService, ThreadInvitationLink>((links, ct) => links.InviteAsync(thread.Id, 72, ct));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(RelationshipKind.CareTeam, membership, host.Host.Clock.GetUtcNow(), ct));
        return (thread.Id, link);
    }
}

/// <summary>Conversations with a patient, on both sides of the link.</summary>
internal static class PatientDesk
{
    public static Task<MessageThreadDto> WithPatientAsync(
        this CareHost host, string text, MessageDirection direction = MessageDirection.ToPatient, params IReadOnlyList<Identity.Contracts.Staff.StaffMember> others) =>
        host.DoAsync(House.Lcsw, (messages, ct) => messages.StartAsync(
            new NewThread(House.Rosa, [.. others.Select(one => one.Id)], new NewMessage(text) { Direction = direction }) { Kind = ThreadKind.Patient }, ct));

    public static Task<ThreadInvitationLink> InviteAsync(this CareHost host, Guid thread) =>
        host.As(House.Lcsw).RunAsync<IThreadInvitationAppService, ThreadInvitationLink>((links, ct) => links.InviteAsync(thread, 72, ct));

    public static Task<PatientConversation?> OpenAsync(this CareHost host, ThreadInvitationLink link, DateOnly born) =>
        host.AsPatientAsync(link, (all, invitation, ct) => all.OpenAsync(invitation, born, ct));

    public static Task<ThreadAnswered?> AnswerAsync(this CareHost host, ThreadInvitationLink link, DateOnly born, string text) =>
        host.AsPatientAsync(link, (all, invitation, ct) => all.AnswerAsync(invitation, born, text, ct));

    private static async Task<TAnswer?> AsPatientAsync<TAnswer>(this CareHost host, ThreadInvitationLink link, Func<IThreadAnswering, Guid, CancellationToken, Task<TAnswer?>> ask)
        where TAnswer : class
    {
        var place = await host.Host.For(Caller.Nobody).RunAsync<IThreadLinks, ThreadLinkPlace?>((links, ct) => links.FindAsync(link.Token, ct));
        Assert.Equal(link.Invitation.Id, place!.Invitation);
        return await host.Host.For(Caller.Patient(place.Practice)).RunAsync<IThreadAnswering, TAnswer?>((all, ct) => ask(all, place.Invitation, ct));
    }
}
