using System.IO.Compression;
using System.Text.Json;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Tests.Requests;

/// <summary>Copies of Rosa's record that she asked for, read file by file.</summary>
internal static class Copies
{
    private static readonly RequestHead ByRosa = new(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);

    public static async Task<(RecordCopyDto Copy, IReadOnlyDictionary<string, byte[]> Files)> WriteAsync(Clinic clinic, Caller officer) =>
        await WriteAsync(clinic, officer, await TakeAsync(clinic, officer, new AccessRequestInput(ByRosa, "PDF by e-mail", null, null, null)));

    /// <summary>The copy that goes to her lawyers on her signed request.</summary>
    public static async Task<(RecordCopyDto Copy, IReadOnlyDictionary<string, byte[]> Files)> WriteForLawyersAsync(Clinic clinic, Caller officer, Guid? consent = null) =>
        await WriteAsync(clinic, officer, await TakeForLawyersAsync(clinic, officer), consent);

    public static Task<Guid> TakeForLawyersAsync(Clinic clinic, Caller officer) => TakeAsync(
        clinic, officer, new AccessRequestInput(ByRosa with { By = RequestedBy.ThirdParty, Name = "J. Lee" }, "PDF by e-mail", "Lee and Sons", "7 Court Street, Albany NY 12207", ByRosa.ReceivedOn));

    public static async Task<(RecordCopyDto Copy, IReadOnlyDictionary<string, byte[]> Files)> WriteAsync(Clinic clinic, Caller officer, Guid request, Guid? consent = null)
    {
        using var output = new MemoryStream();
        var copy = await clinic.As(officer).Once.RunAsync<IAccessRequestAppService, RecordCopyDto>((all, ct) => all.WriteCopyAsync(request, consent, output, ct));
        return (copy, Read(output.ToArray()));
    }

    private static async Task<Guid> TakeAsync(Clinic clinic, Caller officer, AccessRequestInput asked) =>
        (await clinic.As(officer).RunAsync<IAccessRequestAppService, AccessRequestDto>((all, ct) => all.TakeAsync(clinic.Rosa, asked, ct))).Id;

    public static IReadOnlyDictionary<string, byte[]> Read(byte[] zipped)
    {
        using var zip = new ZipArchive(new MemoryStream(zipped));
        return zip.Entries.ToDictionary(entry => entry.Name, ReadEntry, StringComparer.Ordinal);
    }

    public static int ItemsOf(this IReadOnlyDictionary<string, byte[]> files, string part)
    {
        using var json = JsonDocument.Parse(files[$"{part}.json"]);
        return json.RootElement.GetProperty("items").GetArrayLength();
    }

    private static byte[] ReadEntry(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
