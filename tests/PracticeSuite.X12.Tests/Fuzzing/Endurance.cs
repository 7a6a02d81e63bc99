using PracticeSuite.X12.Edits;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Tests.Fuzzing;

/// <summary>Reads a spoiled file as the product would, with a bound on work in place of a clock.</summary>
internal static class Endurance
{
    private static readonly EditOptions Options = new(new DateOnly(2026, 11, 23));

    /// <summary>What was found and whether anything was said to be sound. Throws where reading throws, or does more than the bytes can ask for.</summary>
    public static async Task<Endured> ReadAsync(byte[] bytes)
    {
        var stream = new CountedStream(bytes);
        var (items, findings, sound, open) = (0, 0, 0, 0);
        await foreach (var item in X12File.ReadAsync(stream))
        {
            // A PLB yields six items of thirty bytes at the least, and a segment that breaks off three envelopes its findings beside their ends.
            if (++items > bytes.Length + 100)
                throw new InvalidOperationException($"{bytes.Length} bytes yielded more than {items} items.");
            switch (item)
            {
                case FindingMet met: findings += Told(met.Finding); break;
                case InterchangeBegun or GroupBegun or TransactionBegun: open++; break;
                case InterchangeEnded ended: open--; sound += ended.IsSound ? 1 : 0; break;
                case GroupEnded or TransactionEnded: open--; break;
                case ClaimRead read: ClaimEdits.Check(read.Claim, Options); break;
                case RemittanceClaimRead read: RemittanceBalance.Check(read.Claim); break;
            }
        }

        return open == 0 ? new Endured(items, findings, sound) : throw new InvalidOperationException($"{open} envelopes were opened and not ended.");
    }

    private static int Told(Finding finding) =>
        finding.Place.ToString().Length > 0 && finding.Problem.Length > 0 && finding.Fix.Length > 0 ? 1 : throw new InvalidOperationException($"{finding.Code} says too little.");

    internal sealed record Endured(int Items, int Findings, int Sound);

    /// <summary>Asked more often than it has bytes, it says so.</summary>
    private sealed class CountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        private int _asked;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ++_asked <= (Length / 1024) + 10 ? base.ReadAsync(buffer, cancellationToken) : throw new InvalidOperationException("The reader asks for more and more of a file that has ended.");
    }
}
