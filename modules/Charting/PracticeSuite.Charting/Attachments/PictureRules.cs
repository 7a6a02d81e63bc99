using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Documents;

namespace PracticeSuite.Charting.Attachments;

/// <summary>A picture that browsers draw themselves is drawn here once, so that one which is not what its head says is nobody's to open (K-066).</summary>
internal static class PictureRules
{
    /// <summary>The larger ones need memory while they are drawn: one after the other.</summary>
    private static readonly SemaphoreSlim OneByOne = new(1);

    public static async Task DemandAsync(AttachmentType type, Stream content, CancellationToken cancellationToken)
    {
        if (type is not (AttachmentType.Png or AttachmentType.Jpeg))
            return;
        await OneByOne.WaitAsync(cancellationToken);
        try
        {
            content.Position = 0;
            switch (PictureCheck.Of(content, AttachmentLimits.Pixels))
            {
                case PictureState.Whole:
                    return;
                case PictureState.TooLarge:
                    throw AttachmentErrors.TooManyPixels();
                default:
                    throw AttachmentErrors.BrokenPicture();
            }
        }
        finally
        {
            OneByOne.Release();
        }
    }
}
