using System.Diagnostics.CodeAnalysis;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Components;

/// <summary>
/// What a form has to say about itself: a refusal stands beside the field it names, everything else beside the button. What was typed
/// stays where it is.
/// </summary>
public sealed class FormState
{
    private readonly Dictionary<string, BusinessException> _byField = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BusinessException> _unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    public bool Busy { get; private set; }

    /// <summary>What was refused without naming a field that this form has.</summary>
    public IEnumerable<Refusal> Unplaced =>
        _unread.Concat(_byField).Where(one => !_shown.ContainsKey(one.Key)).Select(one => Said(one.Key, one.Value));

    public Refusal? this[string field] =>
        _unread.TryGetValue(Normal(field), out var refused) || _byField.TryGetValue(Normal(field), out refused) ? Said(Normal(field), refused) : null;

    public bool WasRefusedFor(params IReadOnlyList<string> codes) => _byField.Values.Any(refused => codes.Contains(refused.Code));

    /// <param name="label">What the page calls the box; refusals then call it so, too.</param>
    public void Shows(string field, string? label = null)
    {
        _shown[Normal(field)] = _shown.GetValueOrDefault(Normal(field)) + 1;
        if (label is not null)
            Names(field, label);
    }

    /// <summary>As the page calls the box now.</summary>
    public void Names(string field, string label) => _labels[Normal(field)] = label;

    /// <summary>The field is gone from the page: a refusal that names it stands beside the button from now on.</summary>
    public void Hides(string field)
    {
        if (_shown.TryGetValue(Normal(field), out var times) && times > 1)
            _shown[Normal(field)] = times - 1;
        else
            _shown.Remove(Normal(field));
    }

    /// <summary>In the next act a refusal of this field belongs to the named box: several boxes of a page may ask for the same.</summary>
    public void Place(string field, string box) => _boxes[Normal(field)] = Normal(box);

    /// <summary>What stands in this box cannot be read. Nothing is done with the form until it can: it would be done without what was typed.</summary>
    public void CannotRead(string field, string message) => _unread[Normal(field)] = Check.Invalid(field, message);

    public void CanRead(string field) => _unread.Remove(Normal(field));

    /// <summary>What was asked last was not done.</summary>
    public bool IsRefused => _byField.Count > 0 || _unread.Count > 0;

    public void Clear() => _byField.Clear();

    public void Refuse(string field, string message) => _byField[Normal(field)] = Check.Invalid(field, message);

    /// <summary>Says this and nothing else, beside the button: what the refusal means for the one who asked.</summary>
    public void Tell(string message)
    {
        _byField.Clear();
        Refuse("", message);
    }

    /// <summary>Reads what was typed; if that is refused, the form now says why.</summary>
    public bool Try<T>(Func<T> read, [NotNullWhen(true)] out T? value)
        where T : class
    {
        _byField.Clear();
        try
        {
            value = read();
            return true;
        }
        catch (BusinessException refused)
        {
            _byField[Normal(refused.Field ?? string.Empty)] = refused;
            value = null;
            return false;
        }
    }

    /// <returns>Whether it was done; if not, the form now says why.</returns>
    public async Task<bool> TryAsync(Func<Task> act)
    {
        if (Busy)
            return false;
        _byField.Clear();
        if (_unread.Count > 0)
            return false;
        Busy = true;
        try
        {
            await act();
            return true;
        }
        catch (BusinessException refused)
        {
            var field = Normal(refused.Field ?? string.Empty);
            _byField[_boxes.GetValueOrDefault(field, field)] = refused;
            return false;
        }
        catch (AccessDeniedException denied)
        {
            _byField[string.Empty] = new BusinessException(RefusalKind.Forbidden, "Access:Denied", denied.Message);
            return false;
        }
        finally
        {
            Busy = false;
            _boxes.Clear();
        }
    }

    private Refusal Said(string box, BusinessException refused) => Refusal.Of(refused, _labels.GetValueOrDefault(box), LabelOf);

    private string? LabelOf(string field) => _labels.GetValueOrDefault(Normal(field));

    // A field is named as its input has it (LastName), a box perhaps in other letters (last-name): both mean the same.
    private static string Normal(string field) =>
        string.Concat(field.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <param name="Code">For the curious and for support, in small print.</param>
public sealed record Refusal(string Message, string Code)
{
    /// <summary>
    /// A refusal that begins with the name of its field, as files have it, begins with what the page calls the box, or else with that name in words; so do other names of the
    /// code in it.
    /// </summary>
    internal static Refusal Of(BusinessException refused, string? label, Func<string, string?> labelOf)
    {
        var (message, field) = (refused.Message, refused.Field ?? "");
        var isNamed = field.Length > 0 && message.StartsWith($"{field} ", StringComparison.Ordinal);
        if (!isNamed)
            return new Refusal(Show.InWords(message, labelOf), refused.Code);
        var name = (label ?? labelOf(field)) is { } called ? Show.LabelInSentence(called) : Show.FieldName(field);
        return new Refusal(name + Show.InWords(message[field.Length..], labelOf), refused.Code);
    }
}
