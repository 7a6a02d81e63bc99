using System.IO.Pipelines;
using System.Text;
using PracticeSuite.X12.Syntax;
using Xunit;

namespace PracticeSuite.X12.Tests.Syntax;

public sealed class SegmentReaderTests
{
    [Fact, Trait("Rule", "C-030"), Trait("Rule", "C-031")]
    public async Task Delimiters_are_taken_from_the_header()
    {
        var text = Sample.Text("835-paid").Replace('*', '|').Replace(':', '>').Replace('^', '!').Replace('~', '\'').Replace("\n", "", StringComparison.Ordinal);
        using var reader = Over(text);

        Assert.True(await reader.ReadAsync());

        Assert.Equal("| > ! '", reader.Current.Delimiters.ToString());
        Assert.Equal(105, reader.Current.Bytes.Length);
        Assert.Equal("EXCLRHOUSE     ", reader.Current.Text(6));
    }

    [Theory, Trait("Rule", "C-030")]
    [InlineData(0x0A)]
    [InlineData(0x0D)]
    [InlineData(0x1C)]
    [InlineData(0x21)]
    public async Task Any_sign_may_end_a_segment(int sign)
    {
        var terminator = (char)sign;
        var text = Sample.Text("835-paid").Replace("\n", "", StringComparison.Ordinal);
        var count = text.Count(one => one == '~');

        Assert.Equal(count, (await ReadAllAsync(text.Replace('~', terminator))).Count);
        Assert.Equal(count, (await ReadAllAsync(text.Replace("~", $"{terminator}\r\n", StringComparison.Ordinal))).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(105)]
    [InlineData(106)]
    [InlineData(4096)]
    public async Task It_does_not_matter_in_what_pieces_the_bytes_come(int piece)
    {
        var bytes = Sample.Bytes("837p-replacement");
        using var reader = new SegmentReader(new PiecemealStream(bytes, piece));
        var read = new StringBuilder();

        while (await reader.ReadAsync())
            read.Append(Encoding.Latin1.GetString(reader.Current.Bytes)).Append("~\n");

        Assert.Null(reader.Broken);
        Assert.Equal(Sample.Text("837p-replacement"), read.ToString());
    }

    [Fact]
    public async Task A_pipe_is_read_as_a_stream_is()
    {
        var pipe = PipeReader.Create(new MemoryStream(Sample.Bytes("835-paid")));
        using var reader = new SegmentReader(pipe);
        var count = 0;

        while (await reader.ReadAsync())
            count++;

        Assert.Equal(28, count);
    }

    [Fact]
    public async Task A_segment_knows_where_it_stands()
    {
        using var reader = Over(Sample.Text("835-paid"));
        while (await reader.ReadAsync())
        {
            if (reader.Current.Id.SequenceEqual("CLP"u8))
                break;
        }

        Assert.Equal(Sample.Text("835-paid").IndexOf("CLP*", StringComparison.Ordinal), reader.Offset);
        Assert.Equal($"interchange 1, segment 15 CLP, byte {reader.Offset}", reader.Place.ToString());
    }

    [Fact]
    public async Task Elements_and_components_are_found_and_absent_ones_are_empty()
    {
        using var reader = Over(Sample.Text("837p-replacement"));
        while (await reader.ReadAsync() && !reader.Current.Id.SequenceEqual("SV1"u8))
        {
        }

        var segment = reader.Current;

        Assert.Equal(7, segment.Elements);
        Assert.Equal("99484", Encoding.Latin1.GetString(segment.Component(1, 2)));
        Assert.Equal("2", Encoding.Latin1.GetString(segment.Component(7, 2)));
        Assert.Equal((2, 0, 1), (segment.Components(7), segment.Components(5), segment.Components(2)));
        Assert.True(segment[5].IsEmpty && segment[8].IsEmpty && segment[60].IsEmpty && segment.Component(7, 3).IsEmpty);
    }

    [Theory]
    [InlineData("", FindingCode.EmptyFile)]
    [InlineData("\r\n  \n", FindingCode.EmptyFile)]
    [InlineData("hello", FindingCode.NotAnInterchange)]
    [InlineData("IS", FindingCode.Truncated)]
    [InlineData("ISA*00*", FindingCode.Truncated)]
    [InlineData("{\"a\":1}", FindingCode.NotAnInterchange)]
    [InlineData("%PDF-1.7", FindingCode.NotAnInterchange)]
    public async Task What_is_no_X12_ends_with_a_finding(string text, FindingCode code)
    {
        using var reader = Over(text);

        Assert.False(await reader.ReadAsync());
        Assert.False(await reader.ReadAsync());

        Assert.Equal(code, reader.Broken!.Code);
        Assert.NotEmpty(reader.Broken.Fix);
    }

    [Theory, Trait("Rule", "C-031")]
    [InlineData(3, '0')]
    [InlineData(17, 'X')]
    [InlineData(104, '*')]
    [InlineData(105, '*')]
    [InlineData(105, 'A')]
    [InlineData(82, ':')]
    [InlineData(104, ' ')]
    public async Task A_header_that_is_not_of_fixed_width_with_four_delimiters_is_refused(int at, char sign)
    {
        var text = new StringBuilder(Sample.Text("835-paid")) { [at] = sign }.ToString();
        using var reader = Over(text);

        Assert.False(await reader.ReadAsync());

        Assert.Equal(FindingCode.BadHeader, reader.Broken!.Code);
    }

    [Fact, Trait("Rule", "C-031")]
    public async Task A_header_whose_padding_was_trimmed_is_refused()
    {
        using var reader = Over(Sample.Text("835-paid").Replace("EXCLRHOUSE     ", "EXCLRHOUSE", StringComparison.Ordinal));

        Assert.False(await reader.ReadAsync());

        Assert.Equal(FindingCode.BadHeader, reader.Broken!.Code);
    }

    [Fact]
    public async Task A_file_that_ends_inside_a_segment_says_where()
    {
        var text = Sample.Text("835-paid");
        var cut = text.IndexOf("CLP*", StringComparison.Ordinal) + 10;

        using var reader = Over(text[..cut]);
        while (await reader.ReadAsync())
        {
        }

        Assert.Equal(FindingCode.Truncated, reader.Broken!.Code);
        Assert.Equal((cut - 10, 15), (reader.Broken.Place.Offset, reader.Broken.Place.Segment));
    }

    [Fact]
    public async Task Ten_gigabytes_of_garbage_end_at_the_first_bound()
    {
        var limits = new ReadLimits { SegmentBytes = 1000 };
        var head = Sample.Text("835-paid")[..106];

        var untouched = new EndlessStream(Encoding.Latin1.GetBytes("x"), 10_000_000_000);
        var inside = new EndlessStream(Encoding.Latin1.GetBytes(head), 10_000_000_000);
        var blank = new EndlessStream([], 10_000_000_000) { Filling = (byte)'\n' };

        Assert.Equal(FindingCode.NotAnInterchange, await BrokenAsync(untouched, limits));
        Assert.Equal(FindingCode.SegmentTooLong, await BrokenAsync(inside, limits));
        Assert.Equal(FindingCode.SegmentTooLong, await BrokenAsync(blank, limits));
        Assert.All([untouched, inside, blank], stream => Assert.InRange(stream.Given, 1, 200_000));
    }

    [Fact]
    public async Task A_segment_of_endless_elements_ends_at_the_bound()
    {
        var stream = new EndlessStream(Encoding.Latin1.GetBytes(Sample.Text("835-paid")[..106] + "CAS" + new string('*', 65) + "~"), 1_000_000);

        Assert.Equal(FindingCode.TooManyElements, await BrokenAsync(stream, ReadLimits.Default));
    }

    private static SegmentReader Over(string text) => new(new MemoryStream(Encoding.Latin1.GetBytes(text)));

    private static async Task<List<string>> ReadAllAsync(string text)
    {
        using var reader = Over(text);
        var segments = new List<string>();
        while (await reader.ReadAsync())
            segments.Add(Encoding.Latin1.GetString(reader.Current.Bytes));
        Assert.Null(reader.Broken);
        return segments;
    }

    private static async Task<FindingCode> BrokenAsync(Stream stream, ReadLimits limits)
    {
        using var reader = new SegmentReader(stream, limits);
        while (await reader.ReadAsync())
        {
        }

        return reader.Broken!.Code;
    }
}
