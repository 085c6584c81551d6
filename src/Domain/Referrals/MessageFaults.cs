using System.Text;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>Collects faults under the path that is being looked at.</summary>
internal sealed class MessageFaults
{
    /// <summary>Nobody mends more at once, and a hostile message must not make the answer larger than itself.</summary>
    private const int Most = 500;

    private const int LongestNameShown = 64;

    private readonly List<object> _path = [];
    private readonly Dictionary<string, IReadOnlyList<MessageFault>> _byPath = [];
    private int _count;

    public IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> ByPath => _byPath;

    public bool Any => _count > 0;

    public bool IsFull => _count >= Most;

    public void Enter(string member) => _path.Add(member);

    public void Enter(int index) => _path.Add(index);

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    public void Add(string code, string message) => AddAt(Path(), code, message);

    public void AddAtMember(string member, string code, string message)
    {
        Enter(member);
        Add(code, message);
        Leave();
    }

    public void AddAt(string path, string code, string message)
    {
        if (IsFull)
        {
            return;
        }

        _count++;
        var fault = new MessageFault(code, message);
        _byPath[path] = _byPath.TryGetValue(path, out var earlier) ? [.. earlier, fault] : [fault];
    }

    public bool Has(string path) => _byPath.ContainsKey(path);

    private string Path()
    {
        var path = new StringBuilder();
        foreach (var step in _path)
        {
            if (step is int index)
            {
                path.Append('[').Append(index).Append(']');
                continue;
            }

            path.Append(path.Length == 0 ? "" : ".").Append(Shown((string)step));
        }

        return path.ToString();
    }

    /// <summary>The sender chose the name, and people will read it.</summary>
    private static string Shown(string name)
    {
        var clean = PlainText.Clean(name);
        if (clean.Length <= LongestNameShown)
        {
            return clean;
        }

        var end = char.IsHighSurrogate(clean[LongestNameShown - 1]) ? LongestNameShown - 1 : LongestNameShown;
        return clean[..end] + "…";
    }
}
