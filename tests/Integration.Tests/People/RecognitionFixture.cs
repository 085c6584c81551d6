using System.Net;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Merging;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.People;

/// <summary>People whom the police tell of more than once, an officer who decides whether they are one, and a leader who undoes it.</summary>
public abstract class RecognitionFixture : PoliceFixture
{
    protected PageSession Officers { get; private set; } = null!;

    protected PageSession Leaders { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Arrive()
    {
        Officers = new PageSession(await SignedIn(await Person("recognition-officer", [Roles.ContactOfficer])));
        Leaders = new PageSession(await SignedIn(await Person("recognition-leader", [Roles.TeamLeader])));
    }

    /// <summary>Of a name that nobody bears, so that these tests do not meet each other.</summary>
    protected static JsonObject Stranger(Action<JsonObject>? change = null)
    {
        var letters = string.Concat(Guid.NewGuid().ToString("N").Take(9).Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));
        return Fresh(Assault, m =>
        {
            m["victim"]!["familyName"] = "X" + letters;
            change?.Invoke(m);
        });
    }

    protected static JsonObject OtherCrime(JsonObject message, Action<JsonObject>? change = null)
    {
        var other = Fresh(Assault);
        other["victim"] = message["victim"]!.DeepClone();
        change?.Invoke(other);
        return other;
    }

    /// <summary>Everything agrees; but of the later one no date of birth is known.</summary>
    protected async Task<(Answer First, Answer Second, PossibleMatch Match)> Perhaps()
    {
        var message = Stranger();
        var first = await Post(message);
        var second = await Post(OtherCrime(message, m => m["victim"]!.AsObject().Remove("dateOfBirth")));
        return (first, second, (await Between(first, second)).Single());
    }

    protected async Task<List<PossibleMatch>> Between(Answer one, Answer other)
    {
        var (first, second) = ((await Stored(one)).PersonId, (await Stored(other)).PersonId);
        List<PossibleMatch> found = [];
        await InDatabase(async db => found = await db.PossibleMatches.AsNoTracking()
            .Where(m => (m.FirstId == first && m.SecondId == second) || (m.FirstId == second && m.SecondId == first)).ToListAsync());
        return found;
    }

    protected async Task<PersonMerge> LastMerge(PersonId kept)
    {
        PersonMerge? merge = null;
        await InDatabase(async db => merge = await db.PersonMerges.AsNoTracking().Where(m => m.KeptId == kept).OrderByDescending(m => m.Id).FirstAsync());
        return merge!;
    }

    protected async Task Merge(PossibleMatch match, MergedField[] fromSecond)
    {
        var answer = await Officers.Submit(
            $"/people/matches/{match.Id.Value}?handler=Merge",
            [("Version", $"{match.Version}"), .. fromSecond.Select(field => ("FromSecond", field.ToString()))]);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
    }
}
