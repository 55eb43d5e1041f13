/** Feeds of our own making for the tests, one in each format; all tell the same two reports. */
const BODY =
  '<p>Envoys of Lundia and Averny met in Port Ida on Monday.</p><p>They will meet again in May, Ada Holm said.</p>';
const escaped = BODY.replaceAll('<', '&lt;');

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Lund Courier</title><link>https://courier.example/</link><language>en-GB</language>
<atom:link rel="self" href="https://courier.example/feed.xml"/><image><title>Logo</title><url>logo.png</url></image>
<item><title>Envoys meet in Port Ida</title><link>/2019/05/envoys</link><guid isPermaLink="false">17</guid>
<pubDate>Mon, 6 May 2019 18:30:00 +0200</pubDate><dc:creator>Per Berg</dc:creator>
<description>Envoys met.</description><content:encoded><![CDATA[${BODY}]]></content:encoded></item>
<item><title>Holm &amp;amp; Ida to talk</title><guid>https://courier.example/talk</guid><description>They talk &lt;b&gt;soon&lt;/b&gt;.</description></item>
</channel></rss>`;

const rdf = `<?xml version="1.0"?>
<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
<channel r:about="https://courier.example/"><title>The Lund Courier</title><link>https://courier.example/</link><d:language>en</d:language></channel>
<item r:about="17"><title>Envoys meet in Port Ida</title><link>https://courier.example/2019/05/envoys</link><d:date>2019-05-06T18:30:00+02:00</d:date>
<d:creator>Per Berg</d:creator><description>Envoys met.</description><c:encoded>${escaped}</c:encoded></item>
<item><title>Holm &amp;amp; Ida to talk</title><link>https://courier.example/talk</link><description>They talk soon.</description></item>
</r:RDF>`;

const atom = `<?xml version="1.0"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en"><a:title>The Lund Courier</a:title><a:link href="https://courier.example/"/>
<a:entry><a:title>Envoys meet in Port Ida</a:title><a:link rel="enclosure" href="a.mp3"/><a:link rel="alternate" href="2019/05/envoys"/><a:id>urn:17</a:id>
<a:published>2019-05-06T18:30:00+02:00</a:published><a:author><a:name>Per Berg</a:name><a:email>per@courier.example</a:email></a:author>
<a:summary>Envoys met.</a:summary><a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></a:content></a:entry>
<a:entry><a:title type="html">Holm &amp;amp; Ida to talk</a:title><a:link href="https://courier.example/talk"/><a:id>urn:18</a:id><a:summary>They talk soon.</a:summary></a:entry>
</a:feed>`;

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Lund Courier',
  home_page_url: 'https://courier.example/',
  language: 'en',
  items: [
    {
      id: 17,
      url: 'https://courier.example/2019/05/envoys',
      title: 'Envoys meet in Port Ida',
      content_html: BODY,
      summary: 'Envoys met.',
      date_published: '2019-05-06T18:30:00+02:00',
      authors: [{ name: 'Per Berg' }],
    },
    { id: 18, url: 'https://courier.example/talk', title: 'Holm & Ida to talk', summary: 'They talk soon.' },
  ],
});

export const FEEDS = { RSS: rss, RDF: rdf, Atom: atom, 'JSON Feed': json };
