using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12;

/// <summary>Reads whatever a clearinghouse or a payer sends: 837P, 999, TA1, 277CA and 835, also several interchanges in one file.</summary>
public static class X12File
{
    /// <summary>
    /// The file's content in its order. Only one claim, payment or response is held at a time. Never throws for what the file holds: that is a
    /// <see cref="FindingMet"/>. What the stream itself throws goes through. The stream stays its owner's.
    /// </summary>
    public static async IAsyncEnumerable<X12Item> ReadAsync(
        Stream stream, ReadLimits? limits = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var segments = new SegmentReader(stream, limits);
        var reading = new Reading(limits ?? ReadLimits.Default);
        var envelopes = new EnvelopeReader(reading);
        while (!reading.IsStopped && await segments.ReadAsync(cancellationToken))
        {
            envelopes.Read(segments);
            while (reading.TryTake(out var item))
                yield return item;
        }

        envelopes.End(segments.Broken);
        while (reading.TryTake(out var item))
            yield return item;
    }

    public static IAsyncEnumerable<X12Item> ReadAsync(PipeReader pipe, ReadLimits? limits = null, CancellationToken cancellationToken = default) =>
        ReadAsync(pipe.AsStream(leaveOpen: true), limits, cancellationToken);
}
