using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Database;
using PracticeSuite.Database.Demo;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.FillIn;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>What a patient meets behind a link to a conversation, and what anybody else does who tries one (K-069).</summary>
[Trait("Rule", "K-069")]
public sealed class ConversationLinkTests(RunningSite site) : IClassFixture<RunningSite>, IAsyncLifetime
{
    private const string Born = "6/25/1953";

    private ConversationLinks? _links;

    private ConversationLinks Links => _links!;

    public async ValueTask InitializeAsync() => _links = await ConversationLinks.CreateAsync(site);

    public ValueTask DisposeAsync() => _links!.DisposeAsync();

    [Fact, Trait("Rule", "P-204"), Trait("Rule", "K-068"), Trait("Rule", "K-182")]
    public async Task The_birth_date_shows_this_conversation_alone_one_answer_is_taken_and_nothing_of_it_is_in_an_address_or_a_log()
    {
        using var browser = site.Browser();
        var (thread, link) = await Links.InviteAsync("We move <b>Thursday</b> to ten.");
        await Links.BetweenUsAsync("Between us: restless.");
        var (lead, backup) = await Links.NameLeadAsync();

        var first = await browser.GetStringAsync(new Uri("/fill-in/message", UriKind.Relative));
        var opened = await OpenAsync(browser, link, Born);
        var page = await browser.GetStringAsync(new Uri("/fill-in/conversation", UriKind.Relative));
        var sent = await AnswerAsync(browser, "Ten is <script>alert(1)</script> good.");
        var thanks = await browser.GetStringAsync(new Uri("/fill-in/message/thanks", UriKind.Relative));
        var back = await RunningSite.GetAsync(browser, "/fill-in/conversation");
        using var again = site.Browser();
        var second = await OpenAsync(again, link, Born);

        Assert.Equal(["/fill-in/conversation", "/fill-in/message/thanks", "/fill-in/message?outcome=Refused"], [opened, sent, second]);
        Assert.Equal((HttpStatusCode.Redirect, "/fill-in/message?outcome=Refused"), (back.StatusCode, Place(back)));
        Assert.Contains("We move &lt;b&gt;Thursday&lt;/b&gt; to ten.", page, StringComparison.Ordinal);
        Assert.All([first, page, thanks], shown => Assert.Contains("tel:988", shown, StringComparison.Ordinal));
        Assert.Contains($"In a crisis your lead here is <strong>{lead}</strong>; if you cannot reach them, <strong>{backup}</strong>", page, StringComparison.Ordinal);
        Assert.Contains("after hours <a href=\"tel:4015550199\"", page, StringComparison.Ordinal);
        Assert.All([first, page, thanks], shown => Assert.DoesNotContain("Fillmore", shown, StringComparison.OrdinalIgnoreCase));
        Assert.All([first, page, thanks], shown => Assert.DoesNotContain("Between us", shown, StringComparison.Ordinal));
        Assert.DoesNotContain("Thursday", first, StringComparison.Ordinal);
        Assert.Equal("Ten is <script>alert(1)</script> good.", (await Links.ReadAsync(thread)).Messages[^1].Text);
        Assert.DoesNotContain(site.Said, line => line.Contains(link, StringComparison.Ordinal) || line.Contains("Thursday", StringComparison.Ordinal) || line.Contains("Ten is", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_date_an_unknown_link_one_to_scales_and_one_that_was_taken_back_are_answered_alike()
    {
        var answers = new List<string?>();
        var (_, withdrawn) = await Links.InviteAsync("Hello.", isWithdrawn: true);
        foreach (var (link, born) in new[] { ((await Links.InviteAsync("Hello.")).Token, "6/26/1953"), ("of-nobody", Born), (withdrawn, Born), ("", Born) })
        {
            using var browser = site.Browser();
            answers.Add(await OpenAsync(browser, link, born));
        }

        Assert.Equal(["/fill-in/message?outcome=Refused"], answers.Distinct());
    }

    [Fact]
    public async Task A_form_from_elsewhere_sends_nothing_an_empty_one_is_said_so_and_a_stale_one_keeps_what_was_written()
    {
        using var browser = site.Browser();
        var (thread, link) = await Links.InviteAsync("Hello.");
        var stranger = await RunningSite.PostAsync(browser, "/fill-in/message/open", new() { ["link"] = link, ["born"] = Born });
        await OpenAsync(browser, link, Born);

        var stale = await RunningSite.PostAsync(browser, "/fill-in/message/answer", new() { ["text"] = "I was \"long\" at it." });
        var kept = await stale.Content.ReadAsStringAsync();
        var empty = await AnswerAsync(browser, "   ");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (stranger.StatusCode, stale.StatusCode));
        Assert.Contains("I was &quot;long&quot; at it.", kept, StringComparison.Ordinal);
        Assert.Equal("/fill-in/conversation?outcome=Nothing", empty);
        Assert.Single((await Links.ReadAsync(thread)).Messages);
    }

    [Fact]
    public async Task A_too_long_answer_is_drawn_again_and_a_lines_end_counts_as_the_box_counts_it()
    {
        using var browser = site.Browser();
        var (thread, link) = await Links.InviteAsync("Hello.");
        await OpenAsync(browser, link, Born);
        var most = string.Concat(Enumerable.Repeat("a line\n", MessageLimits.Text / 7 + 1))[..(MessageLimits.Text - 1)] + "!";

        var refused = await PostAnswerAsync(browser, "So it began" + most);
        var shown = await refused.Content.ReadAsStringAsync();
        var sent = await AnswerAsync(browser, most.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Your answer is too long.", shown, StringComparison.Ordinal);
        Assert.Contains("So it begana line", shown, StringComparison.Ordinal);
        Assert.Equal("/fill-in/message/thanks", sent);
        Assert.Equal(most, (await Links.ReadAsync(thread)).Messages[^1].Text);
    }

    [Fact]
    public async Task An_answer_that_is_not_taken_is_shown_and_said_to_be_not_sent_and_never_that_it_is_there()
    {
        using var browser = site.Browser();
        var (thread, link) = await Links.InviteAsync("Hello.");
        await OpenAsync(browser, link, Born);
        var token = await RunningSite.TokenAsync(browser, "/fill-in/conversation");
        await Links.WithdrawAsync(thread);

        var refused = await RunningSite.PostAsync(browser, "/fill-in/message/answer", new() { ["text"] = "I am \"worse\".", ["__RequestVerificationToken"] = token });
        var shown = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Your answer was not sent. Call your practice.", shown, StringComparison.Ordinal);
        Assert.Contains("I am &quot;worse&quot;.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing is left to do", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello.", shown, StringComparison.Ordinal);
        Assert.Single((await Links.ReadAsync(thread)).Messages);
    }

    [Fact]
    public async Task Closed_it_is_not_shown_on_the_device_again_and_the_link_opens_it_elsewhere()
    {
        using var browser = site.Browser();
        var (_, link) = await Links.InviteAsync("Hello.");
        await OpenAsync(browser, link, Born);
        var token = await RunningSite.TokenAsync(browser, "/fill-in/conversation");

        var closed = await RunningSite.PostAsync(browser, "/fill-in/message/close", new() { ["text"] = "", ["__RequestVerificationToken"] = token });
        var back = await RunningSite.GetAsync(browser, "/fill-in/conversation");
        using var other = site.Browser();

        Assert.Equal(("/fill-in/message/closed", "/fill-in/message?outcome=Refused"), (Place(closed), Place(back)));
        Assert.Contains("not shown on this device", await browser.GetStringAsync(new Uri("/fill-in/message/closed", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal("/fill-in/conversation", await OpenAsync(other, link, Born));
    }

    [Fact]
    public void It_is_read_again_without_the_birth_date_for_a_quarter_of_an_hour()
    {
        var now = new DateTimeOffset(2026, 10, 9, 12, 0, 0, TimeSpan.Zero);
        var pass = new FillInPass("link", new DateOnly(1953, 6, 25)) { ReadUntil = now + FillInPasses.Reading };
        var carried = System.Text.Json.JsonSerializer.Deserialize<FillInPass>(System.Text.Json.JsonSerializer.Serialize(pass))!;

        Assert.Equal(TimeSpan.FromMinutes(15), FillInPasses.Reading);
        Assert.Equal((true, true, false), (carried.MayRead(now), carried.MayRead(now.AddSeconds(899)), carried.MayRead(now.AddSeconds(900))));
        Assert.False(new FillInPass("link", pass.Born).MayRead(now));
    }

    private static async Task<string?> OpenAsync(HttpClient browser, string link, string born) => Place(await RunningSite.PostAsync(
        browser, "/fill-in/message/open", new() { ["link"] = link, ["born"] = born, ["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/fill-in/message") }));

    private static async Task<string?> AnswerAsync(HttpClient browser, string text) => Place(await PostAnswerAsync(browser, text));

    private static async Task<HttpResponseMessage> PostAnswerAsync(HttpClient browser, string text) => await RunningSite.PostAsync(
        browser, "/fill-in/message/answer", new() { ["text"] = text, ["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/fill-in/conversation") });

    private static string? Place(HttpResponseMessage answer) => answer.Headers.Location is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : answer.Headers.Location?.OriginalString;
}

/// <summary>Conversations with a patient in the demo practice of a running site, made beside it on its database by a therapist who treats them.</summary>
internal sealed class ConversationLinks : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IOperations _therapist;
    private readonly Guid _patient;
    private readonly Guid _colleague;

    private readonly IOperations _system;
    private readonly Guid _me;

    private ConversationLinks(ServiceProvider services, (IOperations Therapist, IOperations System) by, Guid patient, Guid me, Guid colleague) =>
        (_services, _therapist, _system, _patient, _me, _colleague) = (services, by.Therapist, by.System, patient, me, colleague);

    public static async Task<ConversationLinks> CreateAsync(RunningSite site)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Default"] = $"Data Source={site.DatabaseFile}",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration).AddPracticeSuite(configuration).BuildServiceProvider();
        var operations = services.GetRequiredService<OperationFactory>();
        var demo = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, PracticeSummary?>((catalog, ct) => catalog.FindAsync(DemoSeed.PracticeCode, ct));
        var system = operations.For(Caller.System(demo!.Id));
        var patient = await system.RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.CreateAsync(
            new PatientInput($"{Guid.CreateVersion7():N}"[16..], "Fillmore", "Rosa", new DateOnly(1953, 6, 25), "F", null, null, null, null, null, null, null, null, false, false), ct));
        var people = (await system.RunAsync<IUserHistory, IReadOnlyList<UserThen>>((users, ct) => users.GetAsync(TimeProvider.System.GetUtcNow(), ct)))
            .Where(user => user.StaffId is not null && user.Roles.Contains(PracticeRole.Therapist)).Take(2).ToList();
        foreach (var one in people)
            await system.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(patient.Id, new NewCareTeamMember(one.StaffId!.Value, one == people[0] ? CareTeamPart.Therapist : CareTeamPart.Other, IsPrimary: false), ct));
        var therapist = operations.For(new Caller(demo.Id, Guid.CreateVersion7(), people[0].StaffId, "therapist", new HashSet<string> { PracticeRole.Therapist }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });
        return new ConversationLinks(services, (therapist, system), patient.Id, people[0].StaffId!.Value, people[1].StaffId!.Value);
    }

    /// <summary>The patient is shared with a prescriber, and the two have said who leads in a crisis.</summary>
    /// <returns>Lead and backup, as a patient reads their names.</returns>
    public async Task<(string Lead, string Backup)> NameLeadAsync()
    {
        var prescriber = (await _system.RunAsync<IUserHistory, IReadOnlyList<UserThen>>((users, ct) => users.GetAsync(TimeProvider.System.GetUtcNow(), ct)))
            .First(user => user.StaffId is not null && user.Roles.Contains(PracticeRole.Prescriber)).StaffId!.Value;
        await _system.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(_patient, new NewCareTeamMember(prescriber, CareTeamPart.Prescriber, IsPrimary: false), ct));
        await _therapist.RunAsync<IPatientTermsAppService>((terms, ct) => terms.ChangeAsync(
            new PatientTermsInput(_patient, _me, prescriber, 0, OwnTerms.None with { CrisisLeadId = _me, BackupId = prescriber }, "New to us."), ct));
        var known = await _system.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((all, ct) => all.GetAllAsync(ct));
        return (NameOf(known[_me]), NameOf(known[prescriber]));

        static string NameOf(StaffMember member) => $"{member.FirstName} {member.LastName}, {CredentialWords.Of(member.Credential)}";
    }

    public async Task<(Guid Thread, string Token)> InviteAsync(string text, bool isWithdrawn = false)
    {
        var thread = await _therapist.RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.StartAsync(
            new NewThread(_patient, [], new NewMessage(text) { Direction = MessageDirection.ToPatient }) { Kind = ThreadKind.Patient }, ct));
        var link = await _therapist.RunAsync<IThreadInvitationAppService, ThreadInvitationLink>((links, ct) => links.InviteAsync(thread.Id, 72, ct));
        if (isWithdrawn)
            await _therapist.RunAsync<IThreadInvitationAppService>((links, ct) => links.WithdrawAsync(link.Invitation.Id, ct));
        return (thread.Id, link.Token);
    }

    public async Task WithdrawAsync(Guid thread)
    {
        var invitation = Assert.Single((await ReadAsync(thread)).Invitations);
        await _therapist.RunAsync<IThreadInvitationAppService>((links, ct) => links.WithdrawAsync(invitation.Id, ct));
    }

    public Task BetweenUsAsync(string text) => _therapist.RunAsync<IMessageAppService>((messages, ct) => messages.StartAsync(new NewThread(_patient, [_colleague], new NewMessage(text)), ct));

    public Task<MessageThreadDto> ReadAsync(Guid thread) => _therapist.RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.GetAsync(thread, ct));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
