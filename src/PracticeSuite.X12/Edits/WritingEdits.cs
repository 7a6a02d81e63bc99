using System.Buffers;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Edits;

/// <summary>What the writer would refuse: missing elements, lower case, delimiters and foreign signs in data, too long (C-035, C-120). It is asked itself, so the two cannot differ.</summary>
internal static class WritingEdits
{
    public static void Check(ProfessionalClaim claim, Delimiters delimiters, EditFindings findings) => Check(writer => writer.Claim(claim), delimiters, findings);

    public static void Check(ClaimBatchHeader header, Delimiters delimiters, EditFindings findings) => Check(writer => writer.Header(header), delimiters, findings);

    private static void Check(Action<ClaimWriter> write, Delimiters delimiters, EditFindings findings)
    {
        var sink = new SegmentSink(new Nowhere(), delimiters, lineFeeds: false);
        write(new ClaimWriter(sink, []));
        foreach (var finding in sink.Findings)
            findings.Add(finding);
    }

    private sealed class Nowhere : IBufferWriter<byte>
    {
        private byte[] _scratch = new byte[1024];

        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint);

        private byte[] Room(int size) => _scratch = size > _scratch.Length ? new byte[size] : _scratch;
    }
}
