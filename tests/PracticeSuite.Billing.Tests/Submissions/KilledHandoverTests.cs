using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>
/// A process that dies between two steps of a handover, whatever the clearinghouse has taken away meanwhile: the file reaches it once and whole, and
/// every claim knows that it has gone (decision 44).
/// </summary>
public sealed class KilledHandoverTests
{
    public static MatrixTheoryData<DatabaseKind, Death, bool> Deaths { get; } = new([DatabaseKind.Sqlite, DatabaseKind.MariaDb], Enum.GetValues<Death>(), [false, true]);

    /// <summary>Before it has its name, nobody takes it away.</summary>
    public static TheoryData<DatabaseKind, Death, bool> DeathsByServer { get; } =
        [.. Deaths.Select(row => row.Data).Where(row => !row.Item3 || row.Item2 >= Death.AfterRenaming).Select(row => (row.Item1, row.Item2, row.Item3))];

    public enum Death
    {
        BeforeAnything,
        InTheMiddleOfWriting,
        AfterWriting,
        AfterStaging,
        AfterRenaming,
        AfterAll,
    }

    [Theory, MemberData(nameof(Deaths))]
    [Trait("Rule", "C-160d"), Trait("Rule", "C-160e"), Trait("Rule", "C-340"), Trait("Rule", "C-034")]
    public async Task The_file_arrives_once_whenever_the_process_dies(DatabaseKind kind, Death death, bool isTakenAway)
    {
        var killer = new Killer();
        await using var host = await HostAsync(kind, killer);

        await DieAsync(host, killer, host.Out, death, isTakenAway);

        Assert.Empty(host.Sent());
    }

    /// <summary>A server renames and lists in its own way, and a connection that dies leaves what it wrote.</summary>
    [Theory, MemberData(nameof(DeathsByServer))]
    [Trait("Rule", "C-160d"), Trait("Rule", "C-340")]
    public async Task It_arrives_once_by_a_server_too(DatabaseKind kind, Death death, bool isTakenAway)
    {
        var killer = new Killer();
        await using var server = await Sshd.StartAsync();
        await using var host = await HostAsync(kind, killer);
        await SftpTests.UseAsync(host, server.Account);

        await DieAsync(host, killer, server.Out, death, isTakenAway);

        Assert.Empty(Directory.GetFiles(server.Out));
    }

    private static Task<SubmissionHost> HostAsync(DatabaseKind kind, Killer killer) => SubmissionHost.CreateAsync(
        kind, patients: 3, allowsPrivate: true, configure: services => services.AddSingleton<IOpenClearinghouseFiles>(all =>
        {
            killer.Inner = new ClearinghouseFiles(all.GetRequiredService<SubmissionSettings>(), all.GetRequiredService<ClearinghousePasswords>());
            return killer;
        }));

    /// <param name="out">Where the clearinghouse takes files away.</param>
    private static async Task DieAsync(SubmissionHost host, Killer killer, string @out, Death death, bool isTakenAway)
    {
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        var arrived = new Dictionary<string, string>(StringComparer.Ordinal);

        killer.Death = death;
        if (death == Death.AfterAll)
            await host.ExchangeAsync();
        else
            await Assert.ThrowsAsync<Killed>(host.ExchangeAsync);
        killer.Death = null;
        if (isTakenAway)
            TakeAway(@out, arrived);
        for (var again = 0; again < 3; again++)
            await host.ExchangeAsync();
        TakeAway(@out, arrived);

        var batch = (await host.LastBatchAsync()).Batch;
        Assert.Equal([batch.FileName], arrived.Keys);
        Assert.Equal(batch.Sha256, Convert.ToHexString(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(arrived[batch.FileName]))));
        Assert.Equal((BatchState.Transmitted, 3), (batch.State, Answers.ClaimsOf(arrived[batch.FileName]).Count));
        Assert.Equal([ClaimState.Transmitted, ClaimState.Transmitted, ClaimState.Transmitted], await host.StatesAsync());
        Assert.All(await StepsAsync(host), steps => Assert.Equal(1, steps));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_batch_that_was_not_saved_gives_its_number_back(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.ReleaseAllAsync();
        await Assert.ThrowsAsync<Killed>(() => host.Billing.Biller.RunAsync<IServiceProvider>(async (services, token) =>
        {
            await services.GetRequiredService<ISubmissionAppService>().BuildAsync(host.Clearinghouse, null, token);
            throw new Killed();
        }));
        Assert.Equal([ClaimState.Ready], await host.StatesAsync());

        var built = await host.BuildAsync();

        Assert.Equal(1, built.Built!.Control);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-034")]
    public async Task Two_who_build_at_once_never_share_a_number_or_a_claim(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 4);
        await host.ReleaseAllAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TryAsync(host)));

        var batches = await host.Billing.ReadAsync(db => db.Batches.Select(b => b.Control).ToListAsync());
        Assert.Equal(batches.Count, batches.Distinct().Count());
        Assert.Contains(true, tries);
        Assert.Equal(4, await host.Billing.ReadAsync(db => db.BatchClaims.Select(c => c.ClaimId).Distinct().CountAsync()));
        Assert.Equal(4, await host.Billing.ReadAsync(db => db.BatchClaims.CountAsync()));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task A_name_that_is_taken_is_overwritten_by_nobody_and_the_batch_says_why_it_waits(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.ReleaseAllAsync();
        var name = (await host.BuildAsync()).Built!.FileName;
        Directory.CreateDirectory(host.Out);
        await File.WriteAllTextAsync(Path.Combine(host.Out, name), "somebody's");

        await host.ExchangeAsync();

        var waiting = (await host.LastBatchAsync()).Batch;
        Assert.Equal((BatchState.Staged, "somebody's"), (waiting.State, await File.ReadAllTextAsync(Path.Combine(host.Out, name))));
        Assert.Contains("its name is taken", waiting.Problem, StringComparison.Ordinal);
        File.Delete(Path.Combine(host.Out, name));
        await host.ExchangeAsync();
        Assert.Equal((BatchState.Transmitted, null), ((await host.LastBatchAsync()).Batch.State, (await host.LastBatchAsync()).Batch.Problem));
    }

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    private static void TakeAway(string @out, Dictionary<string, string> arrived)
    {
        foreach (var file in Directory.GetFiles(@out).Where(file => !FileNames.IsUnfinished(Path.GetFileName(file))))
        {
            // A second file of the name would be a claim sent twice.
            arrived.Add(Path.GetFileName(file), File.ReadAllText(file));
            File.Delete(file);
        }
    }

    private static Task<List<int>> StepsAsync(SubmissionHost host) => host.Billing.ReadAsync(db =>
        db.ClaimHistory.Where(h => h.To == ClaimState.Transmitted).GroupBy(h => h.ClaimId).Select(g => g.Count()).ToListAsync());

    private static async Task<bool> TryAsync(SubmissionHost host)
    {
        try
        {
            await host.BuildAsync();
            return true;
        }
        catch (BusinessException refusal) when (refusal.Kind == RefusalKind.Conflict)
        {
            return false;
        }
    }

    private sealed class Killed : Exception;

    /// <summary>Stops where a process would die.</summary>
    private sealed class Killer : IOpenClearinghouseFiles
    {
        public ClearinghouseFiles? Inner { get; set; }

        public Death? Death { get; set; }

        public async Task<IClearinghouseFiles> OpenAsync(Clearinghouse clearinghouse, string practiceCode, CancellationToken cancellationToken) =>
            new Files(await Inner!.OpenAsync(clearinghouse, practiceCode, cancellationToken), this);

        private void DieAt(Death death)
        {
            if (Death == death)
                throw new Killed();
        }

        private sealed class Files(IClearinghouseFiles inner, Killer killer) : IClearinghouseFiles
        {
            public async Task WriteTemporaryAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken)
            {
                killer.DieAt(KilledHandoverTests.Death.BeforeAnything);
                await inner.WriteTemporaryAsync(
                    name,
                    async stream =>
                    {
                        if (killer.Death == KilledHandoverTests.Death.InTheMiddleOfWriting)
                        {
                            await stream.WriteAsync("ISA*00*"u8.ToArray(), cancellationToken);
                            throw new Killed();
                        }

                        await write(stream);
                    },
                    cancellationToken);
                killer.DieAt(KilledHandoverTests.Death.AfterWriting);
            }

            public Task<bool> HasTemporaryAsync(string name, CancellationToken cancellationToken)
            {
                killer.DieAt(KilledHandoverTests.Death.AfterStaging);
                return inner.HasTemporaryAsync(name, cancellationToken);
            }

            public Task<bool> RemoveTemporaryAsync(string name, CancellationToken cancellationToken) => inner.RemoveTemporaryAsync(name, cancellationToken);

            public async Task ReleaseAsync(string name, CancellationToken cancellationToken)
            {
                await inner.ReleaseAsync(name, cancellationToken);
                killer.DieAt(KilledHandoverTests.Death.AfterRenaming);
            }

            public Task<IReadOnlyList<WaitingFile>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

            public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) => inner.OpenAsync(name, cancellationToken);

            public Task ArchiveAsync(string name, CancellationToken cancellationToken) => inner.ArchiveAsync(name, cancellationToken);

            public ValueTask DisposeAsync() => inner.DisposeAsync();
        }
    }
}
