using System.Text;
using PracticeSuite.Charting.Attachments;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Attachments;

/// <summary>What may be attached: bytes, name and claim agree on one of a few types (K-066).</summary>
public sealed class FileFormTests
{
    private static readonly byte[] Heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];

    public static TheoryData<string, byte[], string, string?, AttachmentType, string> Taken => new()
    {
        { "a PDF", SampleFile.Pdf, "Lab.PDF", "application/pdf", AttachmentType.Pdf, "Lab.PDF" },
        { "a name without an ending", SampleFile.Pdf, "scan", null, AttachmentType.Pdf, "scan.pdf" },
        { "no name", SampleFile.Pdf, "", null, AttachmentType.Pdf, "file.pdf" },
        { "a picture", SampleFile.Png(2, 2), "photo.png", "image/png", AttachmentType.Png, "photo.png" },
        { "the other ending of JPEG", SampleFile.Jpeg, "photo.jpeg", "image/pjpeg", AttachmentType.Jpeg, "photo.jpeg" },
        { "a browser that does not know", SampleFile.Jpeg, "photo.jpg", "application/octet-stream", AttachmentType.Jpeg, "photo.jpg" },
        { "a telephone's picture", Heic, "IMG_1.HEIC", "", AttachmentType.Heic, "IMG_1.HEIC" },
        { "a fax", [.. "II*\0"u8, 8, 0, 0, 0], "fax.tif", "image/tiff", AttachmentType.Tiff, "fax.tif" },
        { "text of any language", SampleFile.Text("Größe: 1,70 m\r\n\t中文"), "notes.txt", "text/plain; charset=utf-8", AttachmentType.Text, "notes.txt" },
        { "text with a mark at its begin", SampleFile.Text("\uFEFF<5 mg at night"), "notes.txt", "text/plain", AttachmentType.Text, "notes.txt" },
    };

    public static TheoryData<string, byte[], string, string?, string> Refused => new()
    {
        { "a page that says it is a picture", SampleFile.Text(SampleFile.Html), "photo.png", "image/png", "Charting:AttachmentType" },
        { "a page that says it is text", SampleFile.Text($"\uFEFF \r\n{SampleFile.Html}"), "notes.txt", "text/plain", "Charting:AttachmentType" },
        { "a drawing with script", SampleFile.Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "drawing.svg", "image/svg+xml", "Charting:AttachmentType" },
        { "a script", SampleFile.Text("#!/bin/sh\nrm -rf /"), "notes.txt", "text/plain", "Charting:AttachmentType" },
        { "a program", [.. "MZ\x90\0"u8, 3, 0, 0, 0], "letter.pdf", "application/pdf", "Charting:AttachmentType" },
        { "an archive", [.. "PK\x03\x04"u8, 20, 0, 0, 0], "scans.zip", "application/zip", "Charting:AttachmentType" },
        { "text of another encoding", Encoding.Unicode.GetBytes("Slept well."), "notes.txt", "text/plain", "Charting:AttachmentType" },
        { "text with a part that is none", [.. "Slept"u8, 0xC3, 0x28], "notes.txt", "text/plain", "Charting:AttachmentType" },
        { "text that ends in the middle of a letter", [.. "Slept"u8, 0xE4, 0xB8], "notes.txt", "text/plain", "Charting:AttachmentType" },
        { "a PDF without its end", SampleFile.Pdf[..20], "lab.pdf", "application/pdf", "Charting:AttachmentType" },
        { "a program's ending behind another", SampleFile.Pdf, "lab.pdf.exe", "application/pdf", "Charting:AttachmentName" },
        { "an ending behind spaces and dots", SampleFile.Pdf, "lab.pdf.exe . ", "application/pdf", "Charting:AttachmentName" },
        { "an ending that was turned around", SampleFile.Pdf, "lab\u202Efdp.exe", "application/pdf", "Charting:AttachmentName" },
        { "the ending of another type", SampleFile.Png(2, 2), "photo.jpg", "image/png", "Charting:AttachmentName" },
        { "a page's ending on a picture", SampleFile.Png(2, 2), "photo.html", "image/png", "Charting:AttachmentName" },
        { "a claim of another type", SampleFile.Png(2, 2), "photo.png", "image/jpeg", "Charting:AttachmentClaim" },
        { "a claim that runs", SampleFile.Png(2, 2), "photo.png", "text/html", "Charting:AttachmentClaim" },
        { "nothing", [], "empty.txt", "text/plain", "Charting:AttachmentEmpty" },
    };

    [Theory, MemberData(nameof(Taken)), Trait("Rule", "K-066")]
    public async Task What_agrees_is_taken_for_what_it_is(string what, byte[] content, string name, string? claimed, AttachmentType type, string kept)
    {
        var file = await AddAsync(content, name, claimed);

        Assert.True((type, kept) == (file.Type, file.FileName), $"{what}: {file.Type} {file.FileName}");
        Assert.Equal(content.Length, file.Size);
    }

    [Theory, MemberData(nameof(Refused)), Trait("Rule", "K-066")]
    public async Task What_does_not_agree_is_refused_and_never_repeats_a_name(string what, byte[] content, string name, string? claimed, string code)
    {
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => AddAsync(content, name, claimed));

        Assert.True(code == refusal.Code, $"{what}: {refusal.Code}");
        Assert.NotNull(refusal.Field);
        Assert.DoesNotContain("photo", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("text/html", refusal.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "K-066")]
    public async Task A_refusal_says_what_was_found_and_what_to_do()
    {
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => AddAsync(SampleFile.Pdf, "Alvarez Rosa.exe", null));

        Assert.Equal("FileName ends with .exe, but its content is a PDF; name it .pdf, or attach the file that you meant.", refusal.Message);
    }

    [Fact, Trait("Rule", "K-066")]
    public async Task Twenty_megabytes_are_taken_and_one_byte_more_is_not()
    {
        var most = AttachmentLimits.Bytes;

        Assert.Equal(most, (await AddAsync(Enumerable.Repeat((byte)'a', most).ToArray(), "long.txt", null)).Size);
        Assert.Equal("Charting:AttachmentTooLarge", (await Assert.ThrowsAsync<BusinessException>(() => AddAsync(new byte[most + 1], "long.txt", null))).Code);
    }

    /// <summary>A sender who never ends is cut off at the limit, not when the disk is full.</summary>
    [Fact, Trait("Rule", "K-066")]
    public async Task No_more_is_read_than_decides_that_it_is_too_much()
    {
        using var endless = new Endless();

        await Assert.ThrowsAsync<BusinessException>(() => FileRead.FromAsync(endless, TestContext.Current.CancellationToken));

        Assert.InRange(endless.Given, AttachmentLimits.Bytes + 1, AttachmentLimits.Bytes + (128 * 1024));
    }

    [Fact]
    public async Task A_letter_of_several_bytes_may_lie_on_the_border_of_what_is_read_at_once()
    {
        var text = new string('a', (64 * 1024) - 1) + "中" + new string('b', 70_000);

        Assert.Equal(AttachmentType.Text, (await AddAsync(SampleFile.Text(text), "long.txt", null)).Type);
    }

    [Theory, Trait("Rule", "K-066")]
    [InlineData(@"C:\Users\anna\lab.pdf", "lab.pdf")]
    [InlineData("../../etc/lab.pdf", "lab.pdf")]
    [InlineData("..\\..\\lab.pdf", "lab.pdf")]
    [InlineData("lab\r\nSet-Cookie: a=b.pdf", "labSet-Cookie: a=b.pdf")]
    [InlineData("lab\u202Egnp.pdf", "labgnp.pdf")]
    [InlineData("\u200Blab\uFEFF.pdf", "lab.pdf")]
    [InlineData("Cafe\u0301 & \"lab\".pdf", "Caf\u00e9 & \"lab\".pdf")]
    [InlineData("..", "file.pdf")]
    [InlineData("/", "file.pdf")]
    public async Task A_name_is_kept_as_typed_without_what_leads_astray(string given, string kept) => Assert.Equal(kept, (await AddAsync(SampleFile.Pdf, given, null)).FileName);

    /// <summary>Apart from the others: a test named by half a pair could be written into no file of results.</summary>
    [Fact, Trait("Rule", "K-066")]
    public async Task Half_of_a_pair_is_left_out_of_a_name() => Assert.Equal("lab.pdf", (await AddAsync(SampleFile.Pdf, "lab\ud800.pdf", null)).FileName);

    [Fact]
    public async Task A_long_name_is_cut_before_its_ending()
    {
        var kept = (await AddAsync(SampleFile.Pdf, $"{new string('a', 115)}😀{new string('b', 400)}.pdf", null)).FileName;

        Assert.Equal($"{new string('a', 115)}.pdf", kept);
        Assert.True(kept.Length <= AttachmentLimits.FileName);
    }

    private static async Task<Attachment> AddAsync(byte[] content, string? name, string? claimed)
    {
        using var stream = new MemoryStream(content);
        var item = new AttachmentItem(Guid.CreateVersion7(), MayAttach: true, IsPart2: false);
        return Attachment.Add(
            Today.Practice, Today.Patient.Id, new NewAttachment(ChartItemKind.Note, item.Id, name, claimed), item,
            await FileRead.FromAsync(stream, TestContext.Current.CancellationToken), new Recorder("test user", null, Today.Now));
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => long.MaxValue;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => 0;

        public override void SetLength(long value)
        {
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
        }
    }
}
