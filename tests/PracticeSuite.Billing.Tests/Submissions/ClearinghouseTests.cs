using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Submissions;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>Profiles: what they say, who may say it, and what nobody reads back.</summary>
public sealed class ClearinghouseTests
{
    private const string HostKey = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static readonly SftpInput Account = new("files.example.com", 22, "harbor", "s3cret word", HostKey, "outbound", "inbound", "archive");

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task A_password_is_stored_under_the_installations_keys_and_shown_to_nobody(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);

        var made = await SaveAsync(host, SubmissionHost.Profile() with { Code = "SFTP1", SubmitterId = "OTHER", Transport = ClearinghouseTransport.Sftp, Sftp = Account });

        Assert.Equal((true, null, null), (made.HasPassword, made.Sftp!.Password, made.FolderPath));
        var stored = await host.Billing.ReadAsync(db => db.Clearinghouses.AsNoTracking().SingleAsync(c => c.Id == made.Id));
        Assert.DoesNotContain("s3cret", stored.ProtectedPassword, StringComparison.Ordinal);
        Assert.Equal("s3cret word", host.Billing.Host.Services.GetRequiredService<ClearinghousePasswords>().Open(stored));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_empty_password_keeps_the_stored_one_and_a_first_one_must_be_given(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var input = SubmissionHost.Profile() with { Code = "SFTP1", SubmitterId = "OTHER", Transport = ClearinghouseTransport.Sftp, Sftp = Account with { Password = null } };
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, input));
        Assert.Equal("Password", refusal.Field);
        var made = await SaveAsync(host, input with { Sftp = Account });

        var changed = await host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>(
            (all, token) => all.ChangeAsync(made.Id, input with { Name = "Renamed", Version = made.Version }, token));

        Assert.Equal((true, "Renamed"), (changed.HasPassword, changed.Name));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task The_stored_password_goes_to_no_other_server(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var input = SubmissionHost.Profile() with { Code = "SFTP1", SubmitterId = "OTHER", Transport = ClearinghouseTransport.Sftp, Sftp = Account };
        var made = await SaveAsync(host, input);

        foreach (var other in (SftpInput[])[Account with { Host = "evil.example.com" }, Account with { Port = 2222 }, Account with { UserName = "other" }, Account with { HostKey = $"SHA256:{new string('B', 43)}" }])
        {
            var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>(
                (all, token) => all.ChangeAsync(made.Id, input with { Sftp = other with { Password = null }, Version = made.Version }, token)));
            Assert.Equal("Password", refusal.Field);
        }
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    public async Task A_server_of_the_inner_network_is_not_asked(string address)
    {
        var place = SftpPlace.Of(Account with { Host = address });

        var failure = await Assert.ThrowsAsync<TransportException>(() => SftpFiles.OpenAsync(place, "s3cret word", allowsPrivate: false, CancellationToken.None));

        Assert.Contains("private network", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Accounts_and_paths_are_shown_to_who_may_change_them(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await SaveAsync(host, SubmissionHost.Profile() with { Code = "SFTP1", SubmitterId = "OTHER", Transport = ClearinghouseTransport.Sftp, Sftp = Account });
        var desk = host.Billing.Host.For(Neighbours.Therapist, PracticeRole.FrontDesk);

        var seen = await desk.RunAsync<IClearinghouseAppService, IReadOnlyList<ClearinghouseDto>>((all, token) => all.GetListAsync(token));
        var whole = await host.Billing.Biller.RunAsync<IClearinghouseAppService, IReadOnlyList<ClearinghouseDto>>((all, token) => all.GetListAsync(token));

        Assert.All(seen, one => Assert.Equal((null, null), (one.Sftp, one.FolderPath)));
        Assert.All(whole, one => Assert.True(one.Sftp is not null || one.FolderPath is not null));
    }

    [Fact]
    public void A_folder_that_is_two_things_is_refused() =>
        Assert.Equal("InFolder", Assert.Throws<BusinessException>(() => SftpPlace.Of(Account with { InFolder = "outbound/" })).Field);

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task Two_profiles_never_share_a_folder(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, SubmissionHost.Profile() with { Code = "B", SubmitterId = "OTHER" }));

        Assert.Equal("Billing:FolderTaken", refusal.Code);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("A.B")]
    [InlineData("")]
    public void A_practice_whose_code_is_no_folders_name_has_no_folder(string code) =>
        Assert.Throws<TransportException>(() => new SubmissionSettings("/files", MaySimulate: false).FolderOf(code, "exch"));

    [Theory]
    [InlineData("../elsewhere", "Folder")]
    [InlineData("/etc", "Folder")]
    [InlineData("", "Folder")]
    [InlineData(".", "Folder")]
    public async Task A_folder_is_a_name_and_leads_nowhere_else(string folder, string field)
    {
        await using var host = await SubmissionHost.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, SubmissionHost.Profile() with { Code = "B", SubmitterId = "OTHER", Folder = folder }));

        Assert.Equal(field, refusal.Field);
    }

    [Theory]
    [InlineData("EX*SUBMIT", "SubmitterId")]
    [InlineData("A NAME OF SIXTEEN", "SubmitterId")]
    public async Task An_id_that_no_envelope_carries_is_refused(string id, string field)
    {
        await using var host = await SubmissionHost.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, SubmissionHost.Profile() with { Code = "B", SubmitterId = id }));

        Assert.Equal(field, refusal.Field);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-034")]
    public async Task Two_profiles_never_share_sender_and_receiver(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(host, SubmissionHost.Profile() with { Code = "ANOTHER" }));

        Assert.Equal("Billing:ClearinghouseExists", refusal.Code);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-341")]
    public async Task A_payer_has_an_id_at_each_clearinghouse_and_its_claims_one_way(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var other = await SaveAsync(host, SubmissionHost.Profile() with { Code = "OTHER", SubmitterId = "OTHER", Folder = "other" });

        await host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>(
            (all, token) => all.SetPayerAsync(other.Id, new ClearinghousePayerInput(host.Billing.Medicare, "12M05"), token));

        var all = await host.Billing.System.RunAsync<IClearinghouseAppService, IReadOnlyList<ClearinghouseDto>>((clearinghouses, token) => clearinghouses.GetListAsync(token));
        Assert.Equal(
            [("EXCH", "EXMAC", false), ("OTHER", "12M05", true)],
            all.OrderBy(one => one.Code).Select(one => (one.Code, one.Payers.Single(payer => payer.PayerId == host.Billing.Medicare)))
                .Select(one => (one.Code, one.Item2.PayerIdentifier, one.Item2.SendsClaims)));
    }

    [Fact]
    public async Task Nobody_simulates_beside_real_patients()
    {
        await using var billing = await BillingHost.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => billing.Biller.RunAsync<IClearinghouseAppService, ClearinghouseDto>(
            (all, token) => all.CreateAsync(SubmissionHost.Profile(ClearinghouseMode.Simulated), token)));

        Assert.Equal("Billing:SimulationNotAllowed", refusal.Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_simulated_says_so_wherever_it_stands(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, mode: ClearinghouseMode.Simulated);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await host.AnswerAsync(Answers.Functional(1, isTest: true));
        await host.AnswerAsync(Answers.Claims("EXCH000000001", [(number, "A2", "20", "WQ", "SIM1")], isTest: true), "277.txt");

        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        Assert.Equal(Contracts.Claims.ClaimState.PayerAccepted, claim.State);
        Assert.All(claim.History.Skip(2), step => Assert.StartsWith("Simulated: ", step.Cause, StringComparison.Ordinal));
        Assert.True((await host.LastFileAsync()).IsSimulated);
        Assert.True(Assert.Single(Assert.Single((await host.WayAsync()).Transmissions).Messages).IsSimulated);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Only_who_may_sends_and_only_who_may_sees(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var therapist = host.Billing.Host.For(Neighbours.Therapist, PracticeRole.Therapist);

        await Assert.ThrowsAnyAsync<AccessDeniedException>(() => therapist.RunAsync<ISubmissionAppService, SubmissionBoardDto>((submissions, token) => submissions.GetBoardAsync(new SubmissionBoardQuery(), token)));
        await Assert.ThrowsAnyAsync<AccessDeniedException>(() => therapist.RunAsync<ISubmissionAppService, BatchBuiltDto>((submissions, token) => submissions.BuildAsync(host.Clearinghouse, null, token)));
        await Assert.ThrowsAnyAsync<AccessDeniedException>(() => therapist.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.CreateAsync(SubmissionHost.Profile(), token)));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task The_job_exchanges_every_quarter_of_an_hour_and_when_somebody_asks(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var clock = host.Billing.Host.Clock;
        var job = ActivatorUtilities.CreateInstance<ExchangeFilesJob>(host.Billing.Host.Services);
        await job.Execute(null!, CancellationToken.None);
        var first = await AtAsync();
        clock.Advance(TimeSpan.FromMinutes(14));
        await job.Execute(null!, CancellationToken.None);
        Assert.Equal(first, await AtAsync());

        await host.Billing.Biller.RunAsync<ISubmissionAppService>((submissions, token) => submissions.AskForExchangeAsync(token));
        await job.Execute(null!, CancellationToken.None);
        var asked = await AtAsync();
        clock.Advance(TimeSpan.FromMinutes(15));
        await job.Execute(null!, CancellationToken.None);

        Assert.Equal([TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15)], [asked - first, await AtAsync() - asked]);

        async Task<DateTimeOffset> AtAsync() => (await host.Billing.ReadAsync(db => db.ClearinghouseLines.AsNoTracking().SingleAsync())).ExchangedAt!.Value;
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_server_that_is_away_is_told_on_the_profile_and_tried_again(DatabaseKind kind)
    {
        var away = new Away();
        await using var host = await SubmissionHost.CreateAsync(kind, configure: services => services.AddSingleton<IOpenClearinghouseFiles>(away));

        await host.ExchangeAsync();

        var health = await host.AsBillerAsync((submissions, token) => submissions.GetHealthAsync(token));
        Assert.Equal("It does not answer.", Assert.Single(health).Problem);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task An_exchange_that_breaks_off_is_told_and_waits_its_time(DatabaseKind kind)
    {
        var broken = new Broken();
        await using var host = await SubmissionHost.CreateAsync(kind, configure: services => services.AddSingleton<IOpenClearinghouseFiles>(broken));
        var job = ActivatorUtilities.CreateInstance<ExchangeFilesJob>(host.Billing.Host.Services);

        await job.Execute(null!, CancellationToken.None);
        await job.Execute(null!, CancellationToken.None);

        Assert.Equal(1, broken.Tries);
        var health = Assert.Single(await host.AsBillerAsync((submissions, token) => submissions.GetHealthAsync(token)));
        Assert.StartsWith("The exchange broke off", health.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task A_batch_that_cannot_go_keeps_no_answer_waiting(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await host.SendAllAsync();
        await host.AnswerAsync(Answers.Functional(1, "R"));
        await host.ReleaseAgainAsync();
        var name = (await host.BuildAsync()).Built!.FileName;
        await File.WriteAllTextAsync(Path.Combine(host.Out, name), "in the way");

        await host.AnswerAsync(Answers.Functional(1, "R", control: 302), "second.txt");

        Assert.Equal("second.txt", (await host.LastFileAsync()).FileName);
    }

    [Fact]
    public void What_is_asked_for_during_an_exchange_is_still_to_come()
    {
        var begun = new DateTimeOffset(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);
        var line = ClearinghouseLine.Of(Clearinghouse.Create(new PracticeId(Guid.CreateVersion7()), SubmissionHost.Profile()), begun);

        line.AskForExchange(begun.AddSeconds(5));
        line.Exchanged(null, TimeSpan.FromMinutes(15), begun, begun.AddSeconds(9));

        Assert.Equal(begun.AddSeconds(5), line.ExchangeAt);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-034")]
    public async Task Whoever_sends_between_the_same_two_ids_counts_on_and_no_number_is_given_twice(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await host.ReleaseAllAsync();
        // Another practice of the installation, or a profile that is gone, has sent between the same two.
        await host.Billing.System.RunAsync<Data.BillingDbContext>(async (db, token) =>
        {
            var numbers = ControlNumbers.Between("EXSUBMIT", "EXCLRHOUSE");
            numbers.Next(40);
            db.ControlNumbers.Add(numbers);
            await db.SaveChangesAsync(token);
        });

        var first = (await host.BuildAsync(host.Billing.Medicare)).Built!.Control;
        await host.ExchangeAsync();
        await host.AnswerAsync(Answers.Functional(first, "R"));
        await host.ReleaseAgainAsync();
        var second = (await host.BuildAsync()).Built!.Control;

        Assert.Equal((42, 43), (first, second));
    }

    private static Task<ClearinghouseDto> SaveAsync(SubmissionHost host, ClearinghouseInput input) =>
        host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.CreateAsync(input, token));

    private sealed class Broken : IOpenClearinghouseFiles
    {
        public int Tries { get; private set; }

        public Task<IClearinghouseFiles> OpenAsync(Clearinghouse clearinghouse, string practiceCode, CancellationToken cancellationToken)
        {
            Tries++;
            throw new InvalidOperationException("Nobody has thought of this.");
        }
    }

    private sealed class Away : IOpenClearinghouseFiles
    {
        public Task<IClearinghouseFiles> OpenAsync(Clearinghouse clearinghouse, string practiceCode, CancellationToken cancellationToken) =>
            throw new TransportException("It does not answer.");
    }
}
