using System.Buffers;
using System.Diagnostics;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.Benchmarks.X12;

/// <summary>What one way of reading or writing cost in a process of its own.</summary>
internal sealed record X12Cost(string What, double Seconds, double CpuSeconds, double MiB, long Claims, double AllocatedMiB, double PeakMiB)
{
    public override string ToString() =>
        $"{What,-34} {Seconds,6:N2} s ({CpuSeconds,5:N2} CPU)  {MiB / Seconds,7:N0} MiB/s  {Claims / Seconds,10:N0} claims/s  {AllocatedMiB,8:N0} MiB allocated  {PeakMiB,5:N0} MiB peak";
}

/// <summary>The child process: one way, once to warm up with what it was compiled to, and then the best of a few.</summary>
internal static class MeasuredX12
{
    public const string Verb = "x12-one";

    private const double Mebi = 1024 * 1024;

    public static async Task<int> RunAsync(Options options)
    {
        var (what, file, claims) = (options.Find("what")!, options.Find("file")!, options.Claims);
        X12Cost? best = null;
        for (var run = 0; run <= options.Runs; run++)
        {
            var (allocated, cpu, watch) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var (bytes, met) = await DoAsync(what, file, claims);
            var cost = new X12Cost(
                what, watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, bytes / Mebi, met, (GC.GetTotalAllocatedBytes() - allocated) / Mebi, Child.PeakMiB());
            if (run > 0 && (best is null || cost.Seconds < best.Seconds))
                best = cost;
        }

        return Child.Answer(best! with { PeakMiB = Child.PeakMiB() });
    }

    private static async Task<(long Bytes, long Claims)> DoAsync(string what, string file, int claims) => what switch
    {
        "read: split by line" => await SplitAsync(file),
        "read: segments" => await SegmentsAsync(file),
        "read: typed" => await TypedAsync(file),
        "write: joined text" => Joined(claims),
        "write: 835" => Written(output => MadeFiles.WriteRemittance(output, claims)),
        _ => Written(output => MadeFiles.WriteClaims(output, claims)),
    };

    /// <summary>What anybody would write first: lines, and each split at the stars.</summary>
    private static async Task<(long Bytes, long Claims)> SplitAsync(string file)
    {
        using var reader = new StreamReader(file);
        var claims = 0L;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.TrimEnd('~').Split('*')[0] is "CLP" or "CLM")
                claims++;
        }

        return (new FileInfo(file).Length, claims);
    }

    private static async Task<(long Bytes, long Claims)> SegmentsAsync(string file)
    {
        await using var stream = Open(file);
        using var reader = new SegmentReader(stream);
        var claims = 0L;
        while (await reader.ReadAsync())
        {
            var id = reader.Current.Id;
            if (id.SequenceEqual("CLP"u8) || id.SequenceEqual("CLM"u8))
                claims++;
        }

        return (stream.Length, claims);
    }

    private static async Task<(long Bytes, long Claims)> TypedAsync(string file)
    {
        await using var stream = Open(file);
        var claims = 0L;
        await foreach (var item in X12File.ReadAsync(stream))
        {
            if (item is RemittanceClaimRead or ClaimRead)
                claims++;
            else if (item is FindingMet met)
                throw new InvalidOperationException(met.ToString());
        }

        return (stream.Length, claims);
    }

    /// <summary>The segments of one claim put together as text, and nothing checked or counted.</summary>
    private static (long Bytes, long Claims) Joined(int claims)
    {
        using var counted = new CountingStream();
        using (var text = new StreamWriter(counted))
        {
            for (var number = 0; number < claims; number++)
            {
                var id = $"BHI2609A{number:000000}";
                text.Write(string.Join('*', "CLP", id, "1", "95", "38.28", "9.77", "MB", $"19262900{number:000000}", "11", "1") + "~\n");
                text.Write(string.Join('*', "NM1", "QC", "1", $"TESTPATIENT{number % 50_000}", "ALPHA", "", "", "", "MI", "1EG4TE5MK73") + "~\n");
                text.Write(string.Join('*', "NM1", "82", "1", "TESTPRESCRIBER", "BETA", "", "", "", "XX", "1000000020") + "~\n");
                text.Write(string.Join('*', "MOA", "", "", "MA01") + "~\n");
                text.Write(string.Join('*', "DTM", "050", "20261002") + "~\n");
                text.Write(string.Join('*', "SVC", "HC:99484", "95", "38.28", "", "1") + "~\n");
                text.Write(string.Join('*', "DTM", "472", "20260917") + "~\n");
                text.Write(string.Join('*', "CAS", "CO", "45", "46.17", "", "253", ".78") + "~\n");
                text.Write(string.Join('*', "CAS", "PR", "2", "9.77") + "~\n");
                text.Write(string.Join('*', "REF", "6R", $"{id}L1") + "~\n");
                text.Write(string.Join('*', "AMT", "B6", "48.83") + "~\n");
            }
        }

        return (counted.Written, claims);
    }

    private static (long Bytes, long Claims) Written(Func<IBufferWriter<byte>, long> write)
    {
        using var counted = new CountingStream();
        long claims;
        using (var output = new StreamOutput(counted))
            claims = write(output);
        return (counted.Written, claims);
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Takes everything and keeps the count.</summary>
    private sealed class CountingStream : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;
    }
}
