using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>The same way by a real server's SFTP, and what it says no to.</summary>
public sealed class SftpTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340"), Trait("Rule", "C-038")]
    public async Task Claims_go_out_whole_and_answers_come_back_by_a_server(DatabaseKind kind)
    {
        await using var server = await Sshd.StartAsync();
        await using var host = await HostAsync(kind);
        await UseAsync(host, server.Account);
        await host.ReleaseAllAsync();
        var batch = (await host.BuildAsync()).Built!;

        await host.ExchangeAsync();
        var number = Answers.ClaimsOf(await File.ReadAllTextAsync(Path.Combine(server.Out, batch.FileName))).Single();
        await File.WriteAllTextAsync(Path.Combine(server.In, "999.txt"), Answers.Functional(batch.Control));
        await File.WriteAllTextAsync(Path.Combine(server.In, "277.txt"), Answers.Claims(batch.Reference, [(number, "A2", "20", "WQ", "PCN1")]));
        await File.WriteAllTextAsync(Path.Combine(server.In, ".half.txt.part"), "ISA*00*");
        await host.ExchangeAsync();

        Assert.Equal([batch.FileName], Directory.GetFiles(server.Out).Select(Path.GetFileName));
        Assert.Equal([ClaimState.PayerAccepted], await host.StatesAsync());
        Assert.Equal(["277.txt", "999.txt"], Directory.GetFiles(server.Archive).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([".half.txt.part"], Directory.GetFiles(server.In).Select(Path.GetFileName));
        Assert.Null(await ProblemAsync(host));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task A_name_that_is_taken_is_never_written_over(DatabaseKind kind)
    {
        await using var server = await Sshd.StartAsync();
        await using var host = await HostAsync(kind);
        await UseAsync(host, server.Account);
        await host.ReleaseAllAsync();
        var batch = (await host.BuildAsync()).Built!;
        await File.WriteAllTextAsync(Path.Combine(server.Out, batch.FileName), "in the way");

        await host.ExchangeAsync();

        Assert.Equal("in the way", await File.ReadAllTextAsync(Path.Combine(server.Out, batch.FileName)));
        Assert.Equal([ClaimState.Batched], await host.StatesAsync());
        Assert.Contains("name may be taken", await ProblemAsync(host), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-147")]
    public async Task What_was_archived_before_keeps_its_name_and_the_next_is_counted(DatabaseKind kind)
    {
        await using var server = await Sshd.StartAsync();
        await using var host = await HostAsync(kind);
        await UseAsync(host, server.Account);
        await host.ReleaseAllAsync();
        var batch = (await host.BuildAsync()).Built!;
        await host.ExchangeAsync();

        foreach (var control in new[] { 301, 302 })
        {
            await File.WriteAllTextAsync(Path.Combine(server.In, "999.txt"), Answers.Functional(batch.Control, control: control));
            await host.ExchangeAsync();
        }

        Assert.Equal(["999.txt", "999.txt.1"], Directory.GetFiles(server.Archive).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("000000301", await File.ReadAllTextAsync(Path.Combine(server.Archive, "999.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_server_gets_no_secret_and_another_key_no_entry()
    {
        await using var server = await Sshd.StartAsync();
        await using var host = await HostAsync(DatabaseKind.Sqlite);

        await UseAsync(host, server.Account with { HostKey = $"SHA256:{new string('A', 43)}" });
        await host.ExchangeAsync();
        var impostor = await ProblemAsync(host);
        await UseAsync(host, server.Account with { PrivateKey = server.Stranger() });
        await host.ExchangeAsync();

        Assert.Contains("shows another key", impostor, StringComparison.Ordinal);
        Assert.Contains("refuses the account", await ProblemAsync(host), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no key at all")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nbm90aGluZw==\n-----END OPENSSH PRIVATE KEY-----")]
    public async Task A_key_that_nobody_can_read_is_refused_when_it_is_typed(string key)
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => UseAsync(host, Any with { PrivateKey = key }));

        Assert.Equal("PrivateKey", refusal.Field);
    }

    private static SftpInput Any => new("files.example.com", 22, "harbor", null, $"SHA256:{new string('A', 43)}", "out", "in", "archive");

    private static Task<SubmissionHost> HostAsync(DatabaseKind kind) => SubmissionHost.CreateAsync(kind, allowsPrivate: true);

    internal static async Task UseAsync(SubmissionHost host, SftpInput account)
    {
        var shown = (await host.Billing.System.RunAsync<IClearinghouseAppService, IReadOnlyList<ClearinghouseDto>>((all, token) => all.GetListAsync(token))).Single();
        await host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.ChangeAsync(
            host.Clearinghouse, SubmissionHost.Profile() with { Transport = ClearinghouseTransport.Sftp, Folder = null, Sftp = account, Version = shown.Version }, token));
    }

    private static async Task<string?> ProblemAsync(SubmissionHost host) => (await host.AsBillerAsync((submissions, token) => submissions.GetHealthAsync(token))).Single().Problem;
}
