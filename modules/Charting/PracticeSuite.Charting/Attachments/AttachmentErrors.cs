using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Attachments;

/// <summary>None of them quotes a file's name, in which a patient's may stand.</summary>
internal static class AttachmentErrors
{
    private const string Field = nameof(NewAttachment.FileName);

    public static BusinessException NotFound(Guid id) => new(Missing, "Charting:AttachmentNotFound", "There is no such file that you may see.", about: id);

    public static BusinessException ItemNotFound(Guid id) => new(
        Missing, "Charting:AttachmentItemNotFound", "There is nothing in this chart, that you may see, to which this file could belong.", about: id);

    public static BusinessException NotYours() => new(
        Forbidden, "Charting:AttachmentNotYours", "Files are added to what you may write to: your own note or visit, or what your role writes in this chart. Ask its author.");

    public static BusinessException AlreadyInError(Guid id) => new(Conflict, "Charting:AttachmentInError", "This file is marked as in error already.", about: id);

    public static BusinessException Damaged(Guid id) => new(
        Conflict, "Charting:AttachmentDamaged", "This file cannot be opened: what is stored is not what was attached. Tell the privacy officer, who can have it restored from a backup.", about: id);

    public static BusinessException Infected() => new(
        Invalid,
        "Charting:AttachmentInfected",
        $"{Field} is of a file in which the virus scanner found something harmful, so it was not stored. Delete it, have your device looked at, and tell whoever sent it.",
        Field);

    public static BusinessException NotScanned() => new(
        Conflict,
        "Charting:AttachmentNotScanned",
        $"{Field} is of a file that the virus scanner could not look at, so it was not stored. Try again in a few minutes; if it stays so, tell an administrator.",
        Field);

    public static BusinessException Empty() => new(Invalid, "Charting:AttachmentEmpty", $"{Field} is of a file without content; choose another one.", Field);

    public static BusinessException TooLarge() => new(
        Invalid, "Charting:AttachmentTooLarge", $"{Field} is of a file larger than {AttachmentLimits.Bytes / (1024 * 1024)} MB; scan it in gray or in parts, and attach those.", Field);

    public static BusinessException UnknownType(string ending) => new(
        Invalid,
        "Charting:AttachmentType",
        $"{Field} {EndingIn(ending)}, and its content is no whole PDF, PNG, JPEG, TIFF, HEIC or plain text in UTF-8; save it as a PDF and attach that.",
        Field);

    public static BusinessException OtherEnding(string ending, string found, string right) => new(
        Invalid,
        "Charting:AttachmentName",
        $"{Field} {EndingIn(ending)}, but its content is {found}; name it .{right}, or attach the file that you meant.",
        Field);

    public static BusinessException OtherClaim(string claimed, string found) => new(
        Invalid,
        "Charting:AttachmentClaim",
        $"{nameof(NewAttachment.ClaimedType)} is {claimed}, but the content is {found}; save the file anew in the type that it has, and attach that.",
        nameof(NewAttachment.ClaimedType));

    public static BusinessException BrokenPicture() => new(
        Invalid, "Charting:AttachmentPictureBroken", $"{Field} is of a picture that cannot be drawn to its end; save or scan it anew.", Field);

    public static BusinessException TooManyPixels() => new(
        Invalid,
        "Charting:AttachmentPictureTooLarge",
        $"{Field} is of a picture with more than {AttachmentLimits.Pixels / 1_000_000} million pixels; save it smaller, for instance at 300 dots per inch.",
        Field);

    private static string EndingIn(string ending) => ending.Length == 0 ? "has no ending that is known" : $"ends with .{ending}";
}
