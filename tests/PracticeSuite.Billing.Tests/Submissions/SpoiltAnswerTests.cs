using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.X12.Tests.Fuzzing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>Acknowledgments (999, 277CA, TA1) that were spoilt on the way, from the clearinghouse's folder to the claim.</summary>
public sealed class SpoiltAnswerTests
{
    private const int Received = 60;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-147"), Trait("Rule", "C-161")]
    public async Task A_spoilt_acknowledgment_is_used_or_put_aside_and_what_is_put_aside_changes_nothing(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        var claims = Answers.ClaimsOf(await host.SendAllAsync());
        var batch = (await host.LastBatchAsync()).Batch;
        byte[][] samples =
        [
            Bytes(Answers.Functional(batch.Control)),
            Bytes(Answers.Claims(batch.Reference, [(claims[0], "A2", "20", "WQ", "PCN1"), (claims[1], "A7", "21", "U", null)])),
            Bytes(Answers.Interchange(batch.Control, "A")),
        ];
        var mutator = new Mutator(samples);
        var (used, given) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var seed = 0; seed < Received; seed++)
        {
            var answer = seed % 2 == 0 ? mutator.Mutate(seed) : Misspelt(samples[seed / 2 % samples.Length], seed);
            // The same bytes are the same file.
            if (!given.Add(Convert.ToHexString(answer)))
                continue;
            var before = await StandingAsync(host);
            host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            await File.WriteAllBytesAsync(Path.Combine(host.In, $"answer-{seed}.txt"), answer);
            await Task.Run(host.ExchangeAsync).WaitAsync(SpoiltFileTests.Bound);

            var file = await host.LastFileAsync();
            Assert.Equal($"answer-{seed}.txt", file.FileName);
            Assert.True(file.State is InboundState.Applied or InboundState.Quarantined, $"seed {seed}: {file.State}");
            Assert.True(file.State == InboundState.Applied ? file.Answers > 0 : !string.IsNullOrEmpty(file.Problem), $"seed {seed}: {file.Problem}");
            if (file.State == InboundState.Quarantined)
                Assert.Equal(before, await StandingAsync(host));
            used += file.State == InboundState.Applied ? 1 : 0;
        }

        Assert.InRange(used, 1, Received - 1);
        Assert.Equal(Money.Zero, (await host.Billing.Biller.RunAsync<ILedgerAppService, TrialBalanceDto>((books, token) => books.GetTrialBalanceAsync(null, token))).Net);
    }

    /// <summary>One letter or digit is another: a file that is whole, and speaks of what nobody knows, or says what nobody says.</summary>
    private static byte[] Misspelt(byte[] sample, int seed)
    {
        // Not for secrets: a seed makes the same file again.
#pragma warning disable CA5394
        var random = new Random(seed);
        var file = sample.ToArray();
        int at;
        do
            at = random.Next(106, file.Length);
        while (!char.IsAsciiLetterOrDigit((char)file[at]));
        file[at] = char.IsAsciiDigit((char)file[at]) ? (byte)('0' + random.Next(10)) : (byte)('A' + random.Next(26));
#pragma warning restore CA5394
        return file;
    }

    /// <summary>All that an answer may change.</summary>
    private static async Task<string> StandingAsync(SubmissionHost host)
    {
        var batch = (await host.LastBatchAsync()).Batch;
        var (messages, steps, entries) = (
            await host.Billing.ReadAsync(db => db.ClaimMessages.CountAsync()), await host.Billing.ReadAsync(db => db.ClaimHistory.CountAsync()), await host.Billing.ReadAsync(db => db.Journal.CountAsync()));
        return $"{string.Join(' ', await host.StatesAsync())} {batch.State} {batch.Answer} {messages} {steps} {entries}";
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
