using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>
/// Wraps authors' keys by the installation's keys (decision 23). The wrapping vouches for practice, author, user and member of staff: a key
/// that is given to somebody else in the table does not open.
/// </summary>
internal sealed class KeyWrap(IDataProtectionProvider protection)
{
    private const string Purpose = "PracticeSuite.Charting.PsychotherapyNotes";

    public byte[] NewKey(PsychotherapyNoteAuthor author)
    {
        var key = RandomNumberGenerator.GetBytes(DataKey.Size);
        var wrapped = For(author).Protect(key);
        CryptographicOperations.ZeroMemory(key);
        return wrapped;
    }

    /// <param name="rewrapped">The same key under the newest of the installation's keys; null = it is that already.</param>
    public DataKey Open(PsychotherapyNoteAuthor author, out byte[]? rewrapped)
    {
        try
        {
            // Revoking the installation's keys signs everybody out; it is not meant to burn what was written.
            var key = For(author).DangerousUnprotect(author.WrappedKey, ignoreRevocationErrors: true, out var isOld, out var wasRevoked);
            rewrapped = isOld || wasRevoked ? For(author).Protect(key) : null;
            return new DataKey(key);
        }
        catch (CryptographicException)
        {
            throw PsychotherapyErrors.KeyDamaged(author.Id);
        }
    }

    private IPersistedDataProtector For(PsychotherapyNoteAuthor author) => (IPersistedDataProtector)protection.CreateProtector(
        Purpose, author.PracticeId.ToString(), author.Id.ToString(), author.UserId.ToString(), author.StaffId.ToString());
}
